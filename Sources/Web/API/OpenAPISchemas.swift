extension OpenAPI {
    /// What is answered and sent.
    static let schemas = #"""
            "schemas": {
              "Figure": { "type": ["string", "null"], "pattern": "^[0-9]{1,12}(\\.[0-9]{1,6})?$", "description": "Canonical: no leading or trailing zeros, \"0\" for zero; null is blank." },
              "Verdict": { "type": "string", "enum": ["met", "below_target", "not_carried_out", "no_service", "not_recorded"] },
              "Basis": { "type": "string", "enum": ["certified", "live"] },
              "Rounds": {
                "type": "object", "required": ["rounds"],
                "properties": { "rounds": { "type": "array", "items": { "type": "object", "required": ["id", "state", "standardSet", "demonstration"], "properties": { "id": { "type": "string" }, "state": { "type": "string", "enum": ["prepared", "open", "closed", "final", "subcommittee", "committee"] }, "standardSet": { "type": "string" }, "demonstration": { "type": "boolean", "description": "The figures are invented." } } } } }
              },
              "Tally": {
                "type": "object", "required": ["applicable", "met", "belowTarget", "notCarriedOut", "noService", "notRecorded", "rate"],
                "properties": { "applicable": { "type": "integer" }, "met": { "type": "integer" }, "belowTarget": { "type": "integer" }, "notCarriedOut": { "type": "integer" }, "noService": { "type": "integer" }, "notRecorded": { "type": "integer" }, "rate": { "$ref": "#/components/schemas/Figure" } }
              },
              "Place": {
                "allOf": [{ "$ref": "#/components/schemas/Tally" }],
                "type": "object", "required": ["key", "participants", "certified", "notCertified", "untouched"],
                "properties": { "key": { "type": "string", "description": "TH, a province, a district or a type" }, "participants": { "type": "integer" }, "certified": { "type": "integer" }, "notCertified": { "type": "integer" }, "untouched": { "type": "integer" } }
              },
              "Topic": {
                "allOf": [{ "$ref": "#/components/schemas/Tally" }],
                "type": "object", "required": ["key", "pilot"],
                "properties": { "key": { "type": "string", "description": "An area or an indicator" }, "pilot": { "type": "boolean", "description": "Judged and shown, part of no sum." } }
              },
              "LocalGovernmentSummary": {
                "allOf": [{ "$ref": "#/components/schemas/Tally" }],
                "type": "object", "required": ["key", "nameTh", "type", "district", "state"],
                "properties": { "key": { "type": "string" }, "nameTh": { "type": "string" }, "type": { "type": "string" }, "district": { "type": "string" }, "state": { "type": "string" } }
              },
              "Summary": {
                "type": "object", "required": ["round", "standardSet", "basis", "national", "provinces", "types", "areas", "indicators"],
                "properties": { "round": { "type": "string" }, "standardSet": { "type": "string" }, "basis": { "$ref": "#/components/schemas/Basis" }, "national": { "$ref": "#/components/schemas/Place" }, "provinces": { "type": "array", "items": { "$ref": "#/components/schemas/Place" } }, "types": { "type": "array", "items": { "$ref": "#/components/schemas/Place" } }, "areas": { "type": "array", "items": { "$ref": "#/components/schemas/Topic" } }, "indicators": { "type": "array", "items": { "$ref": "#/components/schemas/Topic" } } }
              },
              "ProvinceSummary": {
                "type": "object", "required": ["round", "standardSet", "basis", "province", "districts", "localGovernments", "areas", "indicators"],
                "properties": { "round": { "type": "string" }, "standardSet": { "type": "string" }, "basis": { "$ref": "#/components/schemas/Basis" }, "province": { "$ref": "#/components/schemas/Place" }, "districts": { "type": "array", "items": { "$ref": "#/components/schemas/Place" } }, "localGovernments": { "type": "array", "items": { "$ref": "#/components/schemas/LocalGovernmentSummary" } }, "areas": { "type": "array", "items": { "$ref": "#/components/schemas/Topic" } }, "indicators": { "type": "array", "items": { "$ref": "#/components/schemas/Topic" } } }
              },
              "Result": {
                "type": "object", "required": ["localGovernment", "indicator", "frame", "provision", "carriedOut", "value", "percent", "verdict", "certifiedAt"],
                "properties": { "localGovernment": { "type": "string" }, "indicator": { "type": "string" }, "frame": { "$ref": "#/components/schemas/Figure" }, "provision": { "$ref": "#/components/schemas/Figure" }, "carriedOut": { "type": ["boolean", "null"] }, "value": { "$ref": "#/components/schemas/Figure" }, "percent": { "$ref": "#/components/schemas/Figure" }, "verdict": { "$ref": "#/components/schemas/Verdict" }, "certifiedAt": { "type": ["string", "null"], "format": "date-time" } }
              },
              "Results": {
                "type": "object", "required": ["round", "standardSet", "basis", "rows"],
                "properties": { "round": { "type": "string" }, "standardSet": { "type": "string" }, "basis": { "$ref": "#/components/schemas/Basis" }, "localGovernment": { "type": "string" }, "province": { "type": "string" }, "indicator": { "type": "string" }, "rows": { "type": "array", "items": { "$ref": "#/components/schemas/Result" } } }
              },
              "Moved": {
                "type": "object", "required": ["key", "before", "after"],
                "properties": { "key": { "type": "string" }, "before": { "$ref": "#/components/schemas/Tally" }, "after": { "$ref": "#/components/schemas/Tally" } }
              },
              "WhatIf": {
                "type": "object", "required": ["round", "basis", "moves", "national", "types", "provinces", "indicators", "flips"],
                "properties": { "round": { "type": "string" }, "basis": { "$ref": "#/components/schemas/Basis" }, "moves": { "type": "array", "items": { "type": "string" } }, "national": { "$ref": "#/components/schemas/Moved" }, "types": { "type": "array", "items": { "$ref": "#/components/schemas/Moved" } }, "provinces": { "type": "array", "items": { "$ref": "#/components/schemas/Moved" } }, "indicators": { "type": "array", "items": { "$ref": "#/components/schemas/Moved" } }, "flips": { "type": "array", "items": { "type": "object", "required": ["localGovernment", "indicator", "before", "after"], "properties": { "localGovernment": { "type": "string" }, "indicator": { "type": "string" }, "before": { "$ref": "#/components/schemas/Verdict" }, "after": { "$ref": "#/components/schemas/Verdict" } } } } }
              },
              "Indicator": {
                "type": "object", "required": ["code", "area", "nameTh", "kind", "pilot", "publish", "status", "targets"],
                "properties": { "code": { "type": "string" }, "area": { "type": "string" }, "missionTh": { "type": "string" }, "nameTh": { "type": "string" }, "nameEn": { "type": "string" }, "kind": { "type": "string", "enum": ["ratio", "rate", "count", "yes_no"] }, "frameFrom": { "type": ["string", "null"] }, "frameTh": { "type": "string" }, "provisionTh": { "type": "string" }, "unitTh": { "type": "string" }, "targetUnitTh": { "type": "string" }, "pilot": { "type": "boolean" }, "publish": { "type": "string", "enum": ["local", "suppress_below_5", "province_only"] }, "status": { "type": "string" }, "targets": { "type": "object", "description": "By type that is asked.", "additionalProperties": { "type": "object", "required": ["operator", "value"], "properties": { "operator": { "type": "string", "enum": [">=", "<=", "==", ">", "<"] }, "value": { "type": "string" } } } } }
              },
              "StandardSet": {
                "type": "object", "required": ["id", "titleTh", "sha256", "areas", "indicators"],
                "properties": { "id": { "type": "string" }, "titleTh": { "type": "string" }, "sha256": { "type": "string" }, "areas": { "type": "array", "items": { "type": "object", "required": ["code", "nameTh"], "properties": { "code": { "type": "string" }, "nameTh": { "type": "string" } } } }, "indicators": { "type": "array", "items": { "$ref": "#/components/schemas/Indicator" } } }
              },
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

        """#
}
