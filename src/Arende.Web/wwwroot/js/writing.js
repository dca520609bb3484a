// Makes it easier to write a draft: tools above each text, tables in a grid, what is typed kept on the server. Works on what the page already has;
// its words stand there, hidden. Loaded where a form has data-writing.
(() => {
  "use strict";
  const form = document.querySelector("form[data-writing]");
  if (!form) return;
  const all = (selector, root = form) => [...root.querySelectorAll(selector)];
  const address = form.getAttribute("action");
  const post = async (handler, values, keepalive = false, read = "json") => {
    const data = new FormData();
    const token = form.querySelector('[name="__RequestVerificationToken"]').value;
    for (const [name, value] of Object.entries({ __RequestVerificationToken: token, ...values })) data.set(name, value);
    try {
      // A session that has ended answers with the sign-in page: that is no answer.
      const response = await fetch(`${address}?handler=${handler}`, { method: "POST", body: data, redirect: "manual", keepalive });
      return response.ok ? await response[read]() : null;
    } catch { return null; }
  };
  // A section as it is typed.
  const sectionOf = (part) => ({
    section: part.dataset.section, kind: part.dataset.kind, text: part.querySelector("textarea").value,
    heading: part.querySelector("[data-heading]")?.value ?? "", isNotApplicable: part.querySelector('[type="checkbox"]').checked,
  });
  // The fields of another part, by their names in the form. An unticked box is none.
  const fieldsOf = (part) => ({
    part: part.dataset.part,
    ...Object.fromEntries(all("input, textarea, select", part).filter((field) => field.name && (field.type !== "checkbox" || field.checked)).map((field) => [field.name, field.value])),
  });

  // Typed as if by hand, so that it can be undone.
  const type = (text, words) => {
    text.focus();
    if (!document.execCommand("insertText", false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const lineStart = (text, at) => text.value.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = (text, at) => { const end = text.value.indexOf("\n", at); return end < 0 ? text.value.length : end; };
  const apart = (text, words) => {
    const before = text.value.slice(0, text.selectionStart);
    const after = text.value.slice(text.selectionEnd);
    return (before && !before.endsWith("\n\n") ? (before.endsWith("\n") ? "\n" : "\n\n") : "") + words + (after && !after.startsWith("\n\n") ? (after.startsWith("\n") ? "\n" : "\n\n") : "");
  };

  // Each line of what is chosen gets the sign, or loses it where all have it.
  const mark = (text, sign) => {
    const [from, to] = [lineStart(text, text.selectionStart), lineEnd(text, text.selectionEnd)];
    const lines = text.value.slice(from, to).split("\n");
    const marked = lines.every((line) => line.startsWith(sign) || !line) && lines.some((line) => line);
    const now = lines.map((line) => marked ? line.slice(line ? sign.length : 0) : line || lines.length === 1 ? sign + line : line).join("\n");
    text.setSelectionRange(from, to);
    type(text, now);
    text.setSelectionRange(from + (lines.length === 1 ? now.length : 0), from + now.length);
  };
  const wrap = (text, before, after, empty) => {
    const [from, to] = [text.selectionStart, text.selectionEnd];
    const words = text.value.slice(from, to);
    if (words.startsWith(before) && words.endsWith(after) && words.length > before.length + after.length) {
      type(text, words.slice(before.length, -after.length));
      text.setSelectionRange(from, to - before.length - after.length);
      return;
    }
    type(text, before + (words || empty) + after);
    text.setSelectionRange(from + before.length, from + before.length + (words || empty).length);
  };
  const link = (text, bar) => {
    const from = text.selectionStart;
    const chosen = text.value.slice(from, text.selectionEnd);
    const isAddress = /^(https?:\/\/|mailto:)\S+$/i.test(chosen);
    const words = isAddress || !chosen ? bar.dataset.words : chosen;
    const to = isAddress ? chosen : "https://";
    type(text, `[${words}](${to})`);
    const at = isAddress || !chosen ? from + 1 : from + words.length + 3;
    text.setSelectionRange(at, at + (isAddress || !chosen ? words.length : to.length));
  };

  // A table: lines with pipes, or with tabs as a spreadsheet gives them, around where one writes.
  const editor = document.querySelector("[data-table-editor]");
  const grid = editor?.querySelector("[data-grid]");
  let edited = null;
  const isRow = (line) => /(^\s*\|)|\t|[^\\]\|/.test(line);
  const cells = (line) => line.includes("\t") && !line.trim().startsWith("|")
    ? line.split("\t").map((cell) => cell.trim())
    : line.trim().replace(/^\|/, "").replace(/\|$/, "").split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
  const tableAt = (text) => {
    let from = lineStart(text, text.selectionStart);
    let to = lineEnd(text, text.selectionStart);
    if (!isRow(text.value.slice(from, to))) return null;
    while (from > 0 && isRow(text.value.slice(lineStart(text, from - 1), from - 1))) from = lineStart(text, from - 1);
    while (to < text.value.length && isRow(text.value.slice(to + 1, lineEnd(text, to + 1)))) to = lineEnd(text, to + 1);
    const rows = text.value.slice(from, to).split("\n").filter((line) => !/^[\s|:-]*-[\s|:-]*$/.test(line)).map(cells);
    return { from, to, rows };
  };
  const show = (rows, focusRow = 0, focusColumn = 0) => {
    const width = Math.max(...rows.map((row) => row.length));
    grid.replaceChildren(...rows.map((row, r) => {
      const line = document.createElement("tr");
      for (let c = 0; c < width; c++) {
        const cell = document.createElement(r === 0 ? "th" : "td");
        const input = document.createElement("input");
        input.className = "ds-input";
        input.value = row[c] ?? "";
        input.setAttribute("aria-label", grid.dataset.cell.replace("{0}", r + 1).replace("{1}", c + 1));
        cell.append(input);
        line.append(cell);
      }
      return line;
    }));
    grid.rows[focusRow]?.cells[focusColumn]?.firstChild.focus();
  };
  const typed = () => [...grid.rows].map((row) => [...row.cells].map((cell) => cell.firstChild.value));
  const pipes = (rows) => rows.map((row, r) => `| ${row.map((cell) => cell.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim()).join(" | ")} |` +
    (r === 0 ? `\n|${" --- |".repeat(row.length)}` : "")).join("\n");
  const openTable = (text) => {
    edited = { text, at: text.selectionStart, to: text.selectionEnd, table: tableAt(text) };
    editor.showModal();
    show(edited.table?.rows ?? [["", ""], ["", ""], ["", ""]]);
  };
  editor?.addEventListener("click", (event) => {
    const act = event.target.closest("[data-act]")?.dataset.act;
    if (!act) return;
    const rows = typed();
    const width = rows[0].length;
    if (act === "row") show([...rows, Array(width).fill("")], rows.length, 0);
    if (act === "column") show(rows.map((row) => [...row, ""]), 0, width);
    if (act === "row-less" && rows.length > 1) show(rows.slice(0, -1), rows.length - 2, 0);
    if (act === "column-less" && width > 1) show(rows.map((row) => row.slice(0, -1)), 0, width - 2);
    if (act === "use" || act === "cancel") editor.close(act);
  });
  editor?.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td, th");
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (!cell || !step) return;
    event.preventDefault();
    grid.rows[cell.parentElement.rowIndex + step]?.cells[cell.cellIndex].firstChild.focus();
  });
  editor?.addEventListener("close", () => {
    const { text, at, to, table } = edited;
    const rows = typed().filter((row, r) => r === 0 || row.some((cell) => cell.trim()));
    text.focus();
    if (editor.returnValue !== "use" || !rows.some((row) => row.some((cell) => cell.trim()))) return text.setSelectionRange(at, to);
    if (table) text.setSelectionRange(table.from, table.to);
    else text.setSelectionRange(to, to);
    type(text, table ? pipes(rows) : apart(text, pipes(rows)));
    editor.returnValue = "";
  });

  // The tools: one stop for Tab, arrows between them.
  for (const bar of all("[data-tools]")) {
    const text = document.getElementById(bar.dataset.tools);
    const tools = all("button", bar);
    bar.hidden = false;
    tools.forEach((tool, at) => { tool.tabIndex = at ? -1 : 0; });
    bar.addEventListener("keydown", (event) => {
      const at = tools.indexOf(document.activeElement);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = tools[(to + tools.length) % tools.length];
      tools.forEach((tool) => { tool.tabIndex = tool === next ? 0 : -1; });
      next.focus();
    });
    bar.addEventListener("click", (event) => {
      const tool = event.target.closest("button")?.dataset.tool;
      if (tool === "bold") wrap(text, "**", "**", bar.dataset.words);
      if (tool === "list") mark(text, "- ");
      if (tool === "heading") mark(text, "# ");
      if (tool === "link") link(text, bar);
      if (tool === "table") openTable(text);
    });
    // Of what a word processor or a spreadsheet gives, the server reads the words and the tables.
    text.addEventListener("paste", async (event) => {
      const html = event.clipboardData.getData("text/html");
      if (html.length > 2_000_000 || !/<(table|li|h[1-6]|b|strong|a)\b|mso-list/i.test(html)) return;
      event.preventDefault();
      const plain = event.clipboardData.getData("text/plain");
      const words = (await post("Paste", { html }))?.text || plain;
      type(text, /^\|/m.test(words) ? apart(text, words) : words);
    });
  }

  // A section as it will look, below its text. Where the server doesn't answer, the form is sent as it is without script.
  for (const button of all("[data-preview]")) {
    const part = button.closest("[data-section]");
    const place = part.querySelector("[data-preview-of]");
    button.addEventListener("click", async (event) => {
      event.preventDefault();
      const answer = await post("Preview", { ...sectionOf(part), heading: place.dataset.previewOf }, false, "text");
      if (answer === null) return form.requestSubmit(button);
      place.innerHTML = answer;
      place.firstElementChild.focus();
    });
  }

  // What is typed is kept on the server, a part at a time; the text in the browser stays until it is saved.
  const parts = all("[data-section], [data-part]");
  if (parts.length === 0) return;
  const others = document.querySelector("[data-others]");
  const tell = (where, words) => { if (where && where.textContent !== words) { where.textContent = words; where.hidden = !words; } };
  let leaving = false;
  let queue = Promise.resolve();
  const keep = (part, leaves = false) => {
    clearTimeout(part.timer);
    part.timer = part.since = null;
    if (leaving) return;
    const typed = part.dataset.section ? sectionOf(part) : fieldsOf(part);
    const values = { Typing: form.elements.Typing.value, Taken: form.elements.Taken.value, Opened: form.elements.Opened.value, ...typed };
    // A browser sends no more than this from a page that is left.
    const keepalive = leaves && Object.values(typed).reduce((length, value) => length + String(value).length, 0) < 15_000;
    queue = queue.then(async () => {
      const answer = await post(part.dataset.section ? "Keep" : "KeepFields", values, keepalive);
      const status = part.querySelector("[data-kept]");
      tell(status, answer?.kept ?? status.dataset.notKept);
      if (answer) tell(others, answer.others);
    });
  };
  for (const part of parts) {
    part.addEventListener("input", () => {
      part.since ??= Date.now();
      clearTimeout(part.timer);
      part.timer = setTimeout(() => keep(part), Date.now() - part.since > 10_000 ? 0 : 2_000);
    });
  }
  form.addEventListener("submit", () => { leaving = true; });
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const part of parts) if (part.timer) keep(part, true);
  });
  setInterval(async () => {
    if (document.visibilityState !== "visible" || leaving) return;
    try {
      const response = await fetch(`${address}?handler=Others`, { redirect: "manual" });
      if (response.ok) tell(others, (await response.json()).others);
    } catch { /* asked again */ }
  }, 30_000);
})();
