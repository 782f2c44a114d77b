import Domain
import Testing

@testable import Documents

@Suite struct CatalogueTests {
    @Test("what is not a file of Cairo's stays as it is")
    func others() {
        for text in ["", "%PDF-1.5", "trailer << /Root 1 0 R >> startxref 5 %%EOF", "startxref trailer"] {
            #expect(Catalogue.naming(.thai, in: Array(text.utf8)) == Array(text.utf8))
        }
    }

    @Test("the update names the language and where the older table is")
    func update() {
        let file = """
            %PDF-1.5
            7 0 obj
            << /Type /Catalog
               /Pages 1 0 R
            >>
            endobj
            xref
            0 8
            trailer
            << /Size 8
               /Root 7 0 R
            >>
            startxref
            66
            %%EOF

            """
        let named = String(decoding: Catalogue.naming(.thai, in: Array(file.utf8)), as: UTF8.self)
        #expect(named.hasPrefix(file))
        #expect(named.contains("   /Pages 1 0 R\n   /Lang (th-TH)\n"))
        #expect(named.contains("xref\n7 1\n0000000\(file.utf8.count) 00000 n \n"))
        #expect(named.contains("   /Root 7 0 R\n   /Prev 66\n>>\nstartxref\n"))
        #expect(Catalogue.naming(.thai, in: Array(named.utf8)) == Array(named.utf8))
    }
}
