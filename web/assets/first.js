// The first search. The client takes seconds to arrive on a slow line; until it
// is there, the overview gives way to what can be found in a small file of titles,
// names and texts, when the page is asked for results or the reader types. It
// knows words, the last of them begun, and the spellings of names; what else a
// query may say waits for the client, which takes the place of all this.
"use strict";
const dossierFirst = (() => {
  const { page, seen } = dossierStart;
  const MOST = 10;          // cards
  const WORDS = 45;         // of a snippet
  const BEFORE = 10;        // words before the first match in it
  const LONGEST = 120;      // letters of a query that is searched for

  // fold brings spellings together as the index does: no marks, no capitals.
  const fold = (s) => {
    if (/^[\x20-\x7e]*$/.test(s)) return s.toLowerCase();
    return s.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replaceAll("đ", "d");
  };
  const tokens = (s) => [...s.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((m) => (
    { start: m.index, end: m.index + m[0].length, term: fold(m[0]) }));

  // parse returns the words of a query, or null where it says more than words.
  const parse = (query) => {
    if (query.length > LONGEST || /["“”„:*~()]|(^|\s)[-−]\S|(^|\s)OR(\s|$)/.test(query)) return null;
    return tokens(query).map((t) => t.term);
  };

  const ENDINGS = new Set(["", "s", "es", "ed", "d", "ing"]);
  const matches = (term, word, last) => term.startsWith(word) && (last || ENDINGS.has(term.slice(word.length)))
    || term.length > 3 && word.startsWith(term) && ENDINGS.has(word.slice(term.length));

  // found returns, for each word, the tokens that match it. A word may be written
  // as two: Vietnam, Việt Nam.
  const found = (list, words) => words.map((word, i) => {
    const hits = [];
    list.forEach((t, n) => {
      if (matches(t.term, word, i === words.length - 1)) hits.push(t);
      else if (n + 1 < list.length && t.term.length < word.length && t.term + list[n + 1].term === word) hits.push(t, list[n + 1]);
    });
    return hits;
  });

  const prepare = (article) => {
    article.tokens = { title: tokens(article.title), also: tokens(article.also.join(" / ")), text: article.text.map(tokens) };
  };

  // look returns what a card needs if an article has all words, else null.
  const look = (article, words) => {
    const title = found(article.tokens.title, words), also = found(article.tokens.also, words);
    const text = article.tokens.text.map((list) => found(list, words));
    if (!words.every((_, i) => title[i].length || also[i].length || text.some((p) => p[i].length))) return null;
    // A word that was only begun counts for less.
    const worth = (hits, word) => hits.length && (hits.some((t) => !t.term.startsWith(word) || matches(t.term, word, false)) ? 2 : 1);
    let score = 0;
    words.forEach((word, i) => {
      const said = text.flatMap((p) => p[i]);
      score += 5 * worth(title[i], word) + 3 * worth(also[i], word) + Math.min(5, said.length) * worth(said, word);
    });
    let best = 0, most = 0;
    text.forEach((p, n) => {
      const have = p.filter((hits) => hits.length).length;
      if (have > most) [best, most] = [n, have];
    });
    return { article, score, title: title.flat(), passage: best, marks: text.length ? text[best].flat() : [] };
  };

  // --- What is shown: nodes, never markup ----------------------------------

  const node = (tag, attributes = {}, ...children) => {
    const e = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) e.setAttribute(name, value);
    e.append(...children);
    return e;
  };

  const marked = (s, start, end, marks) => {
    const out = [];
    let at = start;
    for (const m of [...marks].sort((a, b) => a.start - b.start)) {
      if (m.start < at || m.end > end) continue;
      out.push(s.slice(at, m.start), node("mark", {}, s.slice(m.start, m.end)));
      at = m.end;
    }
    out.push(s.slice(at, end));
    return out;
  };

  const snippet = ({ article, passage, marks }, lang) => {
    const s = article.text[passage], list = article.tokens.text[passage];
    if (!s || !list.length) return "";
    const match = list.findIndex((t) => marks.includes(t));
    const from = match < WORDS - BEFORE ? 0 : Math.max(0, Math.min(list.length - WORDS, match - BEFORE));
    const to = Math.min(list.length, from + WORDS);
    const start = from ? list[from].start : 0, end = to < list.length ? list[to - 1].end : s.length;
    return node("p", { class: "snippet", lang }, from ? "… " : "", ...marked(s, start, end, marks), to < list.length ? " …" : "");
  };

  const card = (hit, language, words, query) => {
    const a = hit.article;
    const lang = a.lang && a.lang.split("-")[0] !== language ? a.lang : "";
    const when = a.date ? node("time", { datetime: a.date }, a.dates[language]) : node("span", { class: "undated" }, a.dates[language]);
    const names = a.names.map((n) => node("li", {}, node("a", { class: "name " + n.kind, href: n.url }, n.name)));
    return node("li", { class: "card", "data-first": a.id }, node("div", { class: "card-body" },
      node("h2", {}, node("a", { href: a.url + "?" + new URLSearchParams({ q: query }) },
        node("span", { class: "title", lang }, ...marked(a.title, 0, a.title.length, hit.title)))),
      node("div", { class: "card-line" },
        node("p", { class: "byline" }, when, ...(a.source ? [" · ", node("span", { class: "source" }, a.source)] : [])),
        node("button", { type: "button", class: "plain save live" }, words.save)),
      snippet(hit, lang),
      names.length ? node("ul", { class: "names" }, ...names) : ""));
  };

  // The controls of the list keep their places; site.css hides them until they work.
  const list = (heading, cards, words) => [
    node("section", { class: "facets" }, node("div", { class: "sheet-head" }, node("h2", {}, words.filters))),
    node("section", { class: "results" },
      node("div", { class: "list-head" },
        node("h1", { class: "count", id: "top", tabindex: "-1", elementtiming: "first" }, heading),
        node("button", { type: "button", class: "filters-button live" }, words.button),
        node("p", { class: "sort live" }, node("select", {}, node("option", {}, words.sort))),
        node("p", { class: "note" }, words.note)),
      node("div", { class: "list" }, node("ol", { class: "cards" }, ...cards))),
  ];

  // run shows what address finds for the query in the page's own address, and for
  // what is typed. It resolves when that is on the screen or there is nothing to wait for.
  return function run(address) {
    const main = document.getElementById("main"), box = document.getElementById("q");
    const asked = new URLSearchParams(location.search);
    const shown = () => { delete page.dataset.asked; };
    if (!box || !main || !main.classList.contains("home")) return Promise.resolve(shown());

    const overview = { nodes: [...main.childNodes], name: main.className, title: document.title };
    let file = null;
    const load = () => file ??= fetch(address, { priority: "high" }).then(async (response) => {
      if (!response.ok) throw new Error(response.status);
      const data = await response.json();
      data.articles.forEach(prepare);
      return data;
    });
    const gone = () => page.hasAttribute("data-ready") || !main.isConnected;

    const back = () => {
      main.className = overview.name;
      main.removeAttribute("lang");
      main.replaceChildren(...overview.nodes);
      document.title = overview.title;
    };

    // language is the one that the reader has chosen, else the page's.
    const language = (data) => {
      let chosen = "";
      try {
        chosen = localStorage.getItem("dossier-language");
      } catch { /* the page's, then */ }
      return [chosen, page.lang.split("-")[0]].find((l) => l in data.words) || Object.keys(data.words)[0];
    };

    const show = (data, query, filtered) => {
      if (gone()) return;
      const words = filtered ? null : parse(query);
      const hits = words && words.length
        ? data.articles.map((a) => look(a, words)).filter(Boolean).sort((a, b) => b.score - a.score).slice(0, MOST) : [];
      const lang = language(data), say = data.words[lang];
      const short = [...query].length > 60 ? [...query].slice(0, 60).join("") + "…" : query;
      const heading = (hits.length ? say.found : say.searching).split("{q}").join(short);
      main.className = "page results-page first";
      main.lang = lang;
      main.replaceChildren(...list(heading, hits.map((h) => card(h, lang, say, query)), say));
      document.title = heading + " – " + data.site;
      const status = document.getElementById("status");
      if (status) status.textContent = heading;
      return seen();
    };

    // The latest question is answered; without one the overview comes back.
    let latest = 0;
    const answer = async (query, filtered) => {
      const mine = ++latest;
      if (!query.trim() && !filtered) return gone() || back();
      const data = await load();
      if (mine === latest) await show(data, query.trim(), filtered);
    };
    box.addEventListener("input", () => {
      if (!gone()) answer(box.value, false).catch(() => {});
    });

    // A client that can't start leaves what was found, or the overview.
    new MutationObserver(() => {
      if (!("failed" in page.dataset) || gone()) return;
      shown();
      if (!main.querySelector("[data-first]")) back();
    }).observe(page, { attributes: true, attributeFilter: ["data-failed"] });

    const query = asked.get("q") || "";
    if (box.value && box.value !== query) { // typed before this script was there
      return answer(box.value, false).catch(() => {}).finally(shown);
    }
    if (!query.trim()) return Promise.resolve(shown());
    if (/^[^\n\r]{1,200}$/.test(query)) box.value = query;
    const filtered = [...asked.keys()].some((name) => name !== "q");
    return answer(query, filtered).catch(() => {}).finally(shown);
  };
})();
