// Suggests the register's figures where {{ is typed in a draft's text. The list stands on the page already (data-figures), for those without script too.
(() => {
  "use strict";
  const source = document.querySelector("[data-figures]");
  const form = document.querySelector("form[data-writing]");
  if (!source || !form) return;
  const known = [...source.querySelectorAll("[data-token]")].map((row) => ({
    token: row.dataset.token, name: row.cells[1].textContent,
  }));
  const most = 8;
  const list = document.createElement("ul");
  Object.assign(list, { className: "suggestions", id: "figure-suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", source.dataset.label);
  const said = document.createElement("p");
  said.className = "ds-sr-only";
  said.setAttribute("role", "status");
  let [text, at] = [null, -1];

  // What is typed after the last {{ on the line, up to where one writes.
  const begun = (field) => {
    const before = field.value.slice(0, field.selectionStart);
    const open = before.lastIndexOf("{{");
    return open >= 0 && !/[}\n]/.test(before.slice(open)) ? { open, words: before.slice(open + 2).trim().toLowerCase() } : null;
  };
  const close = () => {
    if (!text) return;
    list.hidden = true;
    for (const name of ["aria-controls", "aria-activedescendant", "aria-autocomplete"]) text.removeAttribute(name);
    [text, at] = [null, -1];
  };
  const choose = (to) => {
    const options = [...list.children];
    at = (to + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    text.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  };
  const put = (token) => {
    const field = text;
    const { open } = begun(field);
    const rest = field.value.slice(field.selectionStart).match(/^[^{}\n]*\}\}/)?.[0].length ?? 0;
    const to = field.selectionStart + rest;
    // A table or a chart stands alone on its line.
    const isAlone = /^\{\{(tabell|diagram) /.test(token);
    const words = !isAlone ? token : (/(^|\n)[ \t]*$/.test(field.value.slice(0, open)) ? "" : "\n\n") + token + (/^[ \t]*(\n|$)/.test(field.value.slice(to)) ? "" : "\n\n");
    field.setSelectionRange(open, to);
    if (!document.execCommand("insertText", false, words)) {
      field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    close();
  };
  const suggest = (field) => {
    const now = begun(field);
    const parts = now?.words.split(/\s+/) ?? [];
    const found = now ? known.filter((one) => parts.every((part) => `${one.token} ${one.name}`.toLowerCase().includes(part)))
      // What begins as it is typed stands first.
      .sort((one, other) => Number(other.token.startsWith(`{{${now.words}`)) - Number(one.token.startsWith(`{{${now.words}`))).slice(0, most) : [];
    if (found.length === 0) return close();
    text = field;
    list.replaceChildren(...found.map((one, place) => {
      const option = document.createElement("li");
      option.id = `figure-suggestion-${place}`;
      option.setAttribute("role", "option");
      option.dataset.token = one.token;
      option.textContent = `${one.name} `;
      const code = document.createElement("code");
      code.textContent = one.token;
      option.append(code);
      return option;
    }));
    field.after(list, said);
    list.hidden = false;
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    said.textContent = source.dataset.suggestions.replace("{0}", found.length);
    choose(0);
  };

  form.addEventListener("input", (event) => { if (event.target.matches("[data-section] textarea, textarea[data-figures-here]")) suggest(event.target); });
  form.addEventListener("keydown", (event) => {
    if (!text || event.target !== text) return;
    if (event.key === "ArrowDown") choose(at + 1);
    else if (event.key === "ArrowUp") choose(at - 1);
    else if (event.key === "Enter" || event.key === "Tab") put(list.children[at].dataset.token);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) { event.preventDefault(); put(option.dataset.token); }
  });
  form.addEventListener("focusout", (event) => { if (event.target === text) close(); });
})();
