/* Suggestions while somebody types in a search box, which works without them: a combobox as WAI-ARIA 1.2 has it. */
(function () {
  "use strict";
  var FEWEST = 2, PAUSE = 150, DIGITS = /[0-9\u0660-\u0669\u06f0-\u06f9]/g, TOO_MANY_DIGITS = 9;

  function make(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text || "";
    return made;
  }

  function start(form, number) {
    var field = form.querySelector("input[name=q]");
    var icons = form.querySelector("template").content;
    var list = make("ul", "suggestions");
    var status = make("p", "visually-hidden");
    var found = [], active = -1, kept = {}, timer = null, asked = 0, under = null;

    list.id = "suggestions-" + number;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.label);
    status.setAttribute("role", "status");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    form.append(list, status);
    open(false);

    function open(is) {
      list.hidden = !is;
      field.setAttribute("aria-expanded", String(is));
      point(-1);
    }

    function point(at) {
      active = at;
      Array.from(list.children).forEach(function (option, place) {
        option.setAttribute("aria-selected", String(place === at));
      });
      if (at < 0) return field.removeAttribute("aria-activedescendant");
      field.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }

    function show(answer) {
      found = answer.found;
      list.textContent = "";
      list.append.apply(list, found.map(option));
      status.textContent = answer.says;
      open(found.length > 0);
    }

    function option(line, place) {
      var made = make("li", ""), title = make("bdi", "suggestion-title");
      var own = icons.querySelector("[data-kind=" + line.kind + "] svg") || icons.querySelector("svg");
      made.id = list.id + "-" + place;
      made.setAttribute("role", "option");
      line.parts.forEach(function (part, at) { title.append(at % 2 ? make("mark", "", part) : part); });
      made.append(own.cloneNode(true), title, make("span", "suggestion-kind", line.name));
      return made;
    }

    function go(at) {
      if (found[at]) window.location.assign(found[at].address);
    }

    /* Long numbers are somebody's own: they are sent by the button alone. */
    function typed() {
      var text = field.value.trim().replace(/\s+/g, " ");
      return text.length < FEWEST || (text.match(DIGITS) || []).length >= TOO_MANY_DIGITS ? "" : text;
    }

    function ask() {
      var text = typed();
      timer = null;
      if (under) under.abort();
      if (!text) return;
      if (kept[text]) return show(kept[text]);
      asked = Date.now();
      under = new AbortController();
      fetch(form.dataset.suggest + "?q=" + encodeURIComponent(text), { signal: under.signal, credentials: "omit" })
        .then(function (answer) { return answer.json(); })
        .then(function (answer) {
          kept[text] = answer;
          if (text === typed() && document.activeElement === field) show(answer);
        })
        .catch(function () { /* the box works without */ });
    }

    field.addEventListener("input", function () {
      if (!typed()) show({ found: [], says: "" });
      if (timer === null) timer = setTimeout(ask, Math.max(0, asked + PAUSE - Date.now()));
    });

    field.addEventListener("keydown", function (event) {
      var key = event.key, isOpen = !list.hidden, last = found.length - 1;
      if (event.isComposing) return;
      if ((key === "ArrowDown" || key === "ArrowUp") && found.length) {
        if (!isOpen) open(true);
        if (!event.altKey) point(key === "ArrowDown" ? (active < last ? active + 1 : -1) : (active < 0 ? last : active - 1));
      } else if (key === "Escape" && (isOpen || field.value)) {
        if (isOpen) open(false);
        else field.value = "";
      } else if (key === "Enter" && isOpen && active >= 0) {
        go(active);
      } else {
        if (key === "Home" || key === "End") point(-1); /* the caret moves */
        return;
      }
      event.preventDefault();
    });

    /* The field keeps the focus while a finger or a mouse chooses. */
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      go(Array.from(list.children).indexOf(event.target.closest("[role=option]")));
    });
    field.addEventListener("blur", function () { open(false); });
  }

  document.querySelectorAll("form[data-suggest]").forEach(start);
})();
