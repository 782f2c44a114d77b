/// The description of the API, OpenAPI 3.1. It stands in the program, so that it cannot be missing where the program runs;
/// a test holds every API route against it.
enum OpenAPI {
    static let document = "\(introduction)\(paths)\(components)\(schemas)\(end)"

    private static let introduction = #"""
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Mattrathan",
            "version": "1",
            "description": "Figures of Thai local governments for the yearly assessment of minimum standards. Figures are strings of digits with at most one point; blank is null, never zero.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" }
          },
          "servers": [{ "url": "/" }],
          "security": [{ "token": [] }],

        """#

    private static let components = #"""
          "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": "From `mattrathan token create`." } },
            "parameters": {
              "round": { "name": "round", "in": "path", "required": true, "schema": { "type": "string" }, "example": "2567" },
              "code": { "name": "code", "in": "path", "required": true, "schema": { "type": "string" }, "example": "6130408" },
              "province": { "name": "province", "in": "path", "required": true, "schema": { "type": "string" }, "example": "50" },
              "indicator": { "name": "indicator", "in": "path", "required": true, "schema": { "type": "string" }, "example": "A1-01" },
              "set": { "name": "set", "in": "path", "required": true, "schema": { "type": "string" }, "example": "2567" },
              "basis": { "name": "basis", "in": "query", "schema": { "type": "string", "enum": ["certified", "live"], "default": "certified" }, "description": "Certified figures are the official ones; live ones are preliminary." },
              "moves": { "name": "moves", "in": "query", "schema": { "type": "string" }, "example": "A1-01=85,A1-02.TAO=70", "description": "Moved targets with commas between them; for one type after a point." },
              "ifMatch": { "name": "If-Match", "in": "header", "required": true, "schema": { "type": "string", "pattern": "^\"[0-9]+\"$" }, "description": "The version you saw, in quotes; \"0\" for the first." },
              "idempotencyKey": { "name": "Idempotency-Key", "in": "header", "required": true, "schema": { "type": "string", "format": "uuid" } }
            },
            "headers": { "ETag": { "description": "The version, in quotes", "schema": { "type": "string" } } },

        """#

    private static let end = #"""
            "responses": { "Problem": { "description": "RFC 9457 problem details", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } } }
          }
        }
        """#
}
