package extract

import "dossier/app/entity"

// chapters takes a country behind a body's name for a part of it, where the
// name goes no further: Oxfam Kenya, Transparency International Georgia.
func (d *doc) chapters() {
	for n, all := 0, len(d.cands); n < all; n++ {
		c := d.cands[n]
		if c.kind != entity.Organization || c.veto || c.j >= len(d.toks) || d.toks[c.j].gap != gapSpace || d.toks[c.i].titled || d.toks[c.j].shape != cap1 {
			continue
		}
		k := d.known[c.j]
		if !d.isCountry(k.entry) {
			continue
		}
		if k.end < len(d.toks) && d.toks[k.end].capital() && (d.toks[k.end].gap == gapSpace || d.toks[k.end].gap == gapHyphen) {
			continue
		}
		c.j = k.end
		c.start, c.end = d.toks[c.i].Start, d.toks[c.j-1].End
		c.rule, c.name, c.key, c.conf = "organization/chapter", "", "", 0.7
		d.cands = append(d.cands, c)
	}
}
