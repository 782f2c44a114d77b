extension Schema {
    /// Provinces, districts and local governments, what they were before, and their keys in other systems.
    @Sendable static func registerTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE setting (
              key TEXT NOT NULL PRIMARY KEY,
              value TEXT NOT NULL
            ) \(dialect.table)
            """,
            """
            CREATE TABLE province (
              code TEXT NOT NULL PRIMARY KEY,
              name_th TEXT NOT NULL,
              name_en TEXT NOT NULL,
              sort_key TEXT NOT NULL
            ) \(dialect.table)
            """,
            """
            CREATE TABLE district (
              code TEXT NOT NULL PRIMARY KEY,
              province_code TEXT NOT NULL REFERENCES province (code),
              name_th TEXT NOT NULL,
              name_en TEXT NOT NULL,
              sort_key TEXT NOT NULL
            ) \(dialect.table)
            """,
            """
            CREATE TABLE local_government (
              code TEXT NOT NULL PRIMARY KEY,
              type TEXT NOT NULL CONSTRAINT local_government_type_check CHECK
                (type IN ('PAO', 'CITY_MUN', 'TOWN_MUN', 'SUBDISTRICT_MUN', 'TAO', 'PATTAYA', 'BMA')),
              name_th TEXT NOT NULL,
              full_name_th TEXT NOT NULL,
              name_en TEXT NOT NULL,
              province_code TEXT NOT NULL REFERENCES province (code),
              district_code TEXT REFERENCES district (code),
              latitude \(dialect.integer),
              longitude \(dialect.integer),
              area_km2 \(dialect.integer),
              sort_key TEXT NOT NULL,
              search_key TEXT NOT NULL,
              valid_from TEXT NOT NULL,
              valid_until TEXT
            ) \(dialect.table)
            """,
            "CREATE INDEX local_government_province_idx ON local_government (province_code, district_code)",
            """
            CREATE TABLE local_government_past (
              code TEXT NOT NULL REFERENCES local_government (code),
              valid_from TEXT NOT NULL,
              valid_until TEXT NOT NULL,
              type TEXT NOT NULL,
              name_th TEXT NOT NULL,
              full_name_th TEXT NOT NULL,
              province_code TEXT NOT NULL,
              district_code TEXT,
              PRIMARY KEY (code, valid_until)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE external_identifier (
              lao_code TEXT NOT NULL REFERENCES local_government (code),
              scheme TEXT NOT NULL,
              value TEXT NOT NULL,
              PRIMARY KEY (lao_code, scheme)
            ) \(dialect.table)
            """,
        ]
    }
}
