/// The description of the API, OpenAPI 3.1. It stands in the program, so that it cannot be missing where the program runs;
/// a test holds every API route against it.
enum OpenAPI {
    static let document = #"""
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
          "paths": {
            "/api/v1/openapi.json": {
              "get": {
                "operationId": "getDescription",
                "summary": "This document",
                "security": [],
                "responses": { "200": { "description": "OpenAPI 3.1", "content": { "application/json": { "schema": { "type": "object" } } } } }
              }
            },
            "/api/v1/rounds/{round}/local-governments/{code}/answers": {
              "parameters": [{ "$ref": "#/components/parameters/round" }, { "$ref": "#/components/parameters/code" }],
              "get": {
                "operationId": "listAnswers",
                "summary": "Every applicable answer of one local government",
                "responses": {
                  "200": { "description": "Answers in the order of the standard set", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Answers" } } } },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/api/v1/rounds/{round}/local-governments/{code}/answers/{indicator}": {
              "parameters": [
                { "$ref": "#/components/parameters/round" }, { "$ref": "#/components/parameters/code" },
                { "name": "indicator", "in": "path", "required": true, "schema": { "type": "string" }, "example": "A1-01" }
              ],
              "get": {
                "operationId": "getAnswer",
                "summary": "One answer; version \"0\" where nothing was recorded",
                "responses": {
                  "200": { "description": "The answer", "headers": { "ETag": { "$ref": "#/components/headers/ETag" } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Answer" } } } },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
              },
              "put": {
                "operationId": "saveAnswer",
                "summary": "Record an answer over the version you saw",
                "description": "When 200 is answered the figures survive a power cut. The same key with the same body is answered the same, byte for byte.",
                "parameters": [{ "$ref": "#/components/parameters/ifMatch" }, { "$ref": "#/components/parameters/idempotencyKey" }],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/AnswerInput" } } } },
                "responses": {
                  "200": { "description": "Stored durably", "headers": { "ETag": { "$ref": "#/components/headers/ETag" } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Saved" } } } },
                  "400": { "$ref": "#/components/responses/Problem" },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" },
                  "409": { "$ref": "#/components/responses/Problem" },
                  "413": { "$ref": "#/components/responses/Problem" },
                  "422": { "$ref": "#/components/responses/Problem" },
                  "423": { "$ref": "#/components/responses/Problem" },
                  "428": { "$ref": "#/components/responses/Problem" },
                  "503": { "$ref": "#/components/responses/Problem" },
                  "507": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/api/v1/rounds/{round}/local-governments/{code}/base-data/{item}": {
              "parameters": [
                { "$ref": "#/components/parameters/round" }, { "$ref": "#/components/parameters/code" },
                { "name": "item", "in": "path", "required": true, "schema": { "type": "string" }, "example": "population" }
              ],
              "get": {
                "operationId": "getBaseValue",
                "summary": "One item of base data",
                "responses": {
                  "200": { "description": "The value", "headers": { "ETag": { "$ref": "#/components/headers/ETag" } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/BaseValue" } } } },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
              },
              "put": {
                "operationId": "saveBaseValue",
                "summary": "Record base data over the version you saw; its dependants are judged anew at once",
                "parameters": [{ "$ref": "#/components/parameters/ifMatch" }, { "$ref": "#/components/parameters/idempotencyKey" }],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/BaseValueInput" } } } },
                "responses": {
                  "200": { "description": "Stored durably", "headers": { "ETag": { "$ref": "#/components/headers/ETag" } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Saved" } } } },
                  "400": { "$ref": "#/components/responses/Problem" },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" },
                  "409": { "$ref": "#/components/responses/Problem" },
                  "413": { "$ref": "#/components/responses/Problem" },
                  "422": { "$ref": "#/components/responses/Problem" },
                  "423": { "$ref": "#/components/responses/Problem" },
                  "428": { "$ref": "#/components/responses/Problem" },
                  "503": { "$ref": "#/components/responses/Problem" },
                  "507": { "$ref": "#/components/responses/Problem" }
                }
              }
            }
          },
          "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": "From `mattrathan token create`." } },
            "parameters": {
              "round": { "name": "round", "in": "path", "required": true, "schema": { "type": "string" }, "example": "2567" },
              "code": { "name": "code", "in": "path", "required": true, "schema": { "type": "string" }, "example": "6130408" },
              "ifMatch": { "name": "If-Match", "in": "header", "required": true, "schema": { "type": "string", "pattern": "^\"[0-9]+\"$" }, "description": "The version you saw, in quotes; \"0\" for the first." },
              "idempotencyKey": { "name": "Idempotency-Key", "in": "header", "required": true, "schema": { "type": "string", "format": "uuid" } }
            },
            "headers": { "ETag": { "description": "The version, in quotes", "schema": { "type": "string" } } },
            "schemas": {
              "Figure": { "type": ["string", "null"], "pattern": "^[0-9]{1,12}(\\.[0-9]{1,6})?$", "description": "Canonical: no leading or trailing zeros, \"0\" for zero; null is blank." },
              "Verdict": { "type": "string", "enum": ["met", "below_target", "not_carried_out", "no_service", "not_recorded"] },
              "AnswerInput": {
                "type": "object",
                "properties": {
                  "frame": { "type": ["string", "null"] },
                  "provision": { "type": ["string", "null"] },
                  "carriedOut": { "type": ["boolean", "null"], "default": true },
                  "note": { "type": ["string", "null"], "maxLength": 2000 }
                }
              },
              "Answer": {
                "type": "object",
                "required": ["indicator", "frame", "provision", "carriedOut", "note", "version", "savedAt", "verdict", "percent"],
                "properties": {
                  "indicator": { "type": "string" },
                  "frame": { "$ref": "#/components/schemas/Figure" },
                  "provision": { "$ref": "#/components/schemas/Figure" },
                  "carriedOut": { "type": "boolean" },
                  "note": { "type": "string" },
                  "version": { "type": "string" },
                  "savedAt": { "type": ["string", "null"], "format": "date-time" },
                  "verdict": { "$ref": "#/components/schemas/Verdict" },
                  "percent": { "$ref": "#/components/schemas/Figure" }
                }
              },
              "Answers": {
                "type": "object",
                "required": ["round", "localGovernment", "answers"],
                "properties": {
                  "round": { "type": "string" },
                  "localGovernment": { "type": "string" },
                  "answers": { "type": "array", "items": { "$ref": "#/components/schemas/Answer" } }
                }
              },
              "BaseValueInput": { "type": "object", "properties": { "value": { "type": ["string", "null"] } } },
              "BaseValue": {
                "type": "object",
                "required": ["item", "value", "version", "savedAt"],
                "properties": {
                  "item": { "type": "string" },
                  "value": { "$ref": "#/components/schemas/Figure" },
                  "version": { "type": "string" },
                  "savedAt": { "type": ["string", "null"], "format": "date-time" }
                }
              },
              "Saved": {
                "type": "object",
                "required": ["version", "savedAt", "verdict", "percent", "receipt"],
                "properties": {
                  "version": { "type": "string" },
                  "savedAt": { "type": "string", "format": "date-time" },
                  "verdict": { "oneOf": [{ "$ref": "#/components/schemas/Verdict" }, { "type": "null" }] },
                  "percent": { "$ref": "#/components/schemas/Figure" },
                  "receipt": { "type": "string", "description": "CODE:SEQ:HASH, the entry in the audit chain" }
                }
              },
              "Problem": {
                "type": "object",
                "required": ["type", "title", "status", "code"],
                "properties": {
                  "type": { "type": "string" },
                  "title": { "type": "string" },
                  "status": { "type": "integer" },
                  "code": { "type": "string", "enum": ["unauthenticated", "not_found", "forbidden", "precondition_required", "idempotency_key_missing", "idempotency_key_reused", "closed", "invalid", "conflict", "malformed", "too_large", "busy", "disk_full", "internal"] },
                  "problems": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["field", "code", "message"],
                      "properties": {
                        "field": { "type": "string" },
                        "code": { "type": "string", "enum": ["not_a_number", "negative", "too_many_digits", "exceeds_frame", "frame_fixed", "frame_not_used", "frame_zero_with_provision", "not_carried_out_with_provision", "not_0_or_1", "too_long"] },
                        "message": { "type": "string" },
                        "indicators": { "type": "array", "items": { "type": "string" } }
                      }
                    }
                  },
                  "current": { "type": "object" },
                  "yours": { "type": "object" },
                  "reason": { "type": "string" }
                }
              }
            },
            "responses": { "Problem": { "description": "RFC 9457 problem details", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } } }
          }
        }
        """#
}
