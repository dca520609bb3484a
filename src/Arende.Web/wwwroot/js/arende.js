// Makes smoother what works without it. No text of its own: what it shows is on the page, hidden.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (element) => element?.matches?.("input, textarea, select, [contenteditable]");
  document.documentElement.classList.add("js");

  // What must be read first after a failed save.
  document.querySelector("[data-focus]")?.focus();

  // "/" goes to the search, Escape closes an open menu.
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const search = document.querySelector("[data-search-shortcut]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    if (event.key === "Escape") {
      for (const menu of all("details[data-menu][open]")) {
        menu.open = false;
        if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      }
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of all("details[data-menu][open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  // A click anywhere on a row of a list follows its one link; marking text doesn't.
  document.addEventListener("click", (event) => {
    const row = event.target.closest("[data-rows] tbody tr");
    const link = row?.querySelector("a.list__link");
    if (!link || event.target.closest("a, button, input, select, label, summary") || String(getSelection())) return;
    if (event.ctrlKey || event.metaKey) window.open(link.href, "_blank", "noopener");
    else link.click();
  });

  // A form is sent once. The button is disabled after the browser has collected its value, and comes back with the page.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "true";
    form.dataset.leaving = "true";
    setTimeout(() => all("button:not([type=button])", form).forEach((button) => {
      button.disabled = true;
      button.setAttribute("aria-busy", "true");
    }));
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of all("form[data-sent]")) {
      delete form.dataset.sent;
      delete form.dataset.leaving;
      all("button[aria-busy]", form).forEach((button) => {
        button.disabled = false;
        button.removeAttribute("aria-busy");
      });
    }
  });

  // <form data-draft="key">: what is typed is kept in this browser until it has been saved.
  // By account, and never another's: people have the same name, and share computers.
  const anyAccount = "arende:draft:account:";
  const account = document.body.dataset.account ?? "";
  const prefix = `${anyAccount}${account}:`;
  const store = {
    get: (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
    remove: (key) => { try { localStorage.removeItem(key); } catch { /* private browsing */ } },
    keys: (start = prefix) => { try { return Object.keys(localStorage).filter((key) => key.startsWith(start)); } catch { return []; } },
  };
  const fields = (form) => [...form.elements].filter((field) =>
    field.name && !field.matches("[type=hidden], [type=password], [type=file], button, fieldset, [data-no-draft]"));
  const read = (form) => fields(form).map((field) =>
    [field.name, field.type === "checkbox" || field.type === "radio" ? field.value : "", field.type === "checkbox" || field.type === "radio" ? field.checked : field.value]);
  const write = (form, values) => {
    const rest = values.slice();
    for (const field of fields(form)) {
      const toggle = field.type === "checkbox" || field.type === "radio";
      const at = rest.findIndex(([name, value]) => name === field.name && value === (toggle ? field.value : ""));
      if (at < 0) continue;
      const [[, , value]] = rest.splice(at, 1);
      if (toggle) field.checked = value;
      else field.value = value;
    }
  };

  // Before they were kept by account nothing said whose they were: they are offered to nobody.
  for (const key of store.keys("arende:draft:")) {
    if (!key.startsWith(anyAccount)) store.remove(key);
  }
  // Whoever signs out leaves nothing readable behind on a computer that others use. A session that ends by itself leaves them.
  for (const form of all("form[data-forget-drafts]")) {
    form.addEventListener("submit", () => store.keys().forEach(store.remove));
  }

  const drafted = account ? all("form[data-draft]") : [];
  // A draft that was sent, and whose form didn't come back, was saved; unless we landed on a sign-in or an error.
  if (!("keepDrafts" in document.body.dataset)) {
    const here = new Set(drafted.map((form) => prefix + form.dataset.draft));
    for (const key of store.keys()) {
      if (store.get(key)?.sent && !here.has(key)) store.remove(key);
    }
  } else {
    // Sent, and landed here: nobody knows that it was saved, so it is offered again.
    for (const key of store.keys(anyAccount)) {
      const draft = store.get(key);
      if (draft?.sent) store.set(key, { ...draft, sent: false });
    }
  }
  for (const form of drafted) {
    const key = prefix + form.dataset.draft;
    const found = form.querySelector("[data-draft-found]");
    const kept = form.querySelector("[data-draft-kept]");
    const old = store.get(key);
    const before = JSON.stringify(read(form));
    let timer;
    // Sent, and told that it was saved: the form came back for the rest.
    const saved = old?.sent && document.querySelector('.notice[data-color="success"][role="status"]');
    // What clashed is in the form already, merged.
    if (old && (saved || form.dataset.draftMerged === "True" || JSON.stringify(old.values) === before)) store.remove(key);
    else if (old && found) {
      const time = found.querySelector("[data-draft-time]");
      if (time) {
        time.dateTime = old.at;
        time.textContent = new Date(old.at).toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "sv-SE", { dateStyle: "long", timeStyle: "short" });
      }
      found.hidden = false;
      found.querySelector("[data-draft-restore]")?.addEventListener("click", () => {
        write(form, old.values);
        found.hidden = true;
        form.dataset.dirty = "true";
        fields(form)[0]?.focus();
      });
      found.querySelector("[data-draft-discard]")?.addEventListener("click", () => {
        store.remove(key);
        found.hidden = true;
        fields(form)[0]?.focus();
      });
    }
    const save = (sent) => store.set(key, { at: new Date().toISOString(), values: read(form), sent });
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => { if (save(false) && kept) kept.hidden = false; }, 400);
    });
    form.addEventListener("submit", () => { clearTimeout(timer); save(true); });
    addEventListener("pagehide", () => { if (form.dataset.dirty && !form.dataset.leaving) save(false); });
  }

  // A vote by name: one letter a person, and on to the next; after the last one to the button.
  for (const votes of all("[data-votes]")) {
    const rows = all("[data-vote]", votes);
    votes.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const row = event.target.closest("[data-vote]");
      const answer = row && all("[data-key]", row).find((one) => one.dataset.key === event.key.toLowerCase());
      if (!answer) return;
      event.preventDefault();
      answer.checked = true;
      answer.dispatchEvent(new Event("input", { bubbles: true }));
      const next = rows[rows.indexOf(row) + 1];
      (next?.querySelector("input[type=radio]:checked, input[type=radio]") ?? votes.closest("form").querySelector("[data-votes-do]")).focus();
    });
  }

  // Somebody else may write of the same thing: it is told when what the page was made from stands otherwise.
  for (const told of all("[data-stands]")) {
    const timer = setInterval(async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const response = await fetch(`${location.pathname}?handler=Stands`, { redirect: "manual" });
        if (!response.ok || await response.text() === told.dataset.stands) return;
        told.hidden = false;
        clearInterval(timer);
      } catch { /* asked again */ }
    }, 15_000);
  }

  // What is chosen in a section when one begins to comment on it is the place that the comment is about; with how many places before it have the same words.
  const squeezed = (words) => words.replace(/\s+/g, " ").trim();
  const commented = ".prose, .clauses li > p:not(.clauses__note)";
  let chosen = null;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const part = selection.anchorNode?.parentElement?.closest(commented) && selection.anchorNode.parentElement.closest(".report__part");
    const words = squeezed(String(selection));
    if (!part || !words) return;
    const range = selection.getRangeAt(0);
    const before = all(commented, part).map((prose) => {
      const upTo = document.createRange();
      upTo.selectNodeContents(prose);
      if (range.comparePoint(prose, 0) >= 0) return "";
      if (prose.contains(range.startContainer)) upTo.setEnd(range.startContainer, range.startOffset);
      return String(upTo);
    }).join(" ");
    chosen = { part, words, which: squeezed(before).split(words).length - 1 };
  });
  for (const comment of all("details[data-comment]")) {
    comment.addEventListener("toggle", () => {
      const place = comment.querySelector("[data-quote]");
      if (!comment.open || place.value || chosen?.part !== comment.closest(".report__part")) return;
      place.value = chosen.words.slice(0, place.maxLength);
      comment.querySelector("[data-which]").value = chosen.which;
      chosen = null;
    });
  }

  // <form data-warn-unsaved>: the browser asks before what was typed is left.
  for (const form of all("form[data-warn-unsaved], form[data-draft]")) {
    form.addEventListener("input", () => { form.dataset.dirty = "true"; });
  }
  addEventListener("beforeunload", (event) => {
    if (all("form[data-warn-unsaved]").some((form) => form.dataset.dirty && !form.dataset.leaving)) event.preventDefault();
  });
})();
