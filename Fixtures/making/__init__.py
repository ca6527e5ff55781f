"""Makes the documents under Fixtures/documents; see Fixtures/README.md."""
