extension OpenAPI {
    /// What can be asked for.
    static let paths = #"""
          "paths": {
            "/api/v1/openapi.json": {
              "get": {
                "operationId": "getDescription",
                "summary": "This document",
                "security": [],
                "responses": { "200": { "description": "OpenAPI 3.1", "content": { "application/json": { "schema": { "type": "object" } } } } }
              }
            },
            "/api/v1/rounds": {
              "get": {
                "operationId": "listRounds",
                "summary": "Every round",
                "parameters": [],
                "responses": {
                  "200": { "description": "Every round", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Rounds" } } } },
                  "401": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/api/v1/rounds/{round}/summary": {
              "get": {
                "operationId": "getSummary",
                "summary": "The country: its provinces, types, areas and indicators",
                "description": "Rates are pooled over cells: met out of met, below target and not carried out; what is no service or not recorded stands beside them.",
                "parameters": [{ "$ref": "#/components/parameters/round" }, { "$ref": "#/components/parameters/basis" }],
                "responses": {
                  "200": { "description": "The country: its provinces, types, areas and indicators", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Summary" } } } },
                  "400": { "$ref": "#/components/responses/Problem" },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/api/v1/rounds/{round}/what-if": {
              "get": {
                "operationId": "askWhatIf",
                "summary": "What other targets would make of the round",
                "description": "Nothing is stored, and no result is touched.",
                "parameters": [{ "$ref": "#/components/parameters/round" }, { "$ref": "#/components/parameters/basis" }, { "$ref": "#/components/parameters/moves" }],
                "responses": {
                  "200": { "description": "What other targets would make of the round", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/WhatIf" } } } },
                  "400": { "$ref": "#/components/responses/Problem" },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/api/v1/rounds/{round}/provinces/{province}/summary": {
              "get": {
                "operationId": "getProvinceSummary",
                "summary": "A province: its districts, local governments, areas and indicators",
                "parameters": [{ "$ref": "#/components/parameters/round" }, { "$ref": "#/components/parameters/province" }, { "$ref": "#/components/parameters/basis" }],
                "responses": {
                  "200": { "description": "A province: its districts, local governments, areas and indicators", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ProvinceSummary" } } } },
                  "400": { "$ref": "#/components/responses/Problem" },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/api/v1/rounds/{round}/provinces/{province}/results/{indicator}": {
              "get": {
                "operationId": "listIndicatorResults",
                "summary": "One indicator over a province, a row for each local government that is asked",
                "parameters": [{ "$ref": "#/components/parameters/round" }, { "$ref": "#/components/parameters/province" }, { "$ref": "#/components/parameters/indicator" }, { "$ref": "#/components/parameters/basis" }],
                "responses": {
                  "200": { "description": "One indicator over a province, a row for each local government that is asked", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Results" } } } },
                  "400": { "$ref": "#/components/responses/Problem" },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/api/v1/rounds/{round}/local-governments/{code}/results": {
              "get": {
                "operationId": "listResults",
                "summary": "One local government, a row for each indicator that is asked of it",
                "parameters": [{ "$ref": "#/components/parameters/round" }, { "$ref": "#/components/parameters/code" }, { "$ref": "#/components/parameters/basis" }],
                "responses": {
                  "200": { "description": "One local government, a row for each indicator that is asked of it", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Results" } } } },
                  "400": { "$ref": "#/components/responses/Problem" },
                  "401": { "$ref": "#/components/responses/Problem" },
                  "403": { "$ref": "#/components/responses/Problem" },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
              }
            },
            "/api/v1/standard-sets/{set}": {
              "get": {
                "operationId": "getStandardSet",
                "summary": "A standard set: what is asked of whom, and the targets",
                "security": [],
                "parameters": [{ "$ref": "#/components/parameters/set" }],
                "responses": {
                  "200": { "description": "A standard set: what is asked of whom, and the targets", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/StandardSet" } } } },
                  "404": { "$ref": "#/components/responses/Problem" }
                }
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

        """#
}
