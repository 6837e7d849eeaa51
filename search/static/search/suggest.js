/* Suggestions while somebody types in a search box; it works without them. Combobox with a list, as WAI-ARIA 1.2 has it. */
(function () {
  "use strict";
  var FEWEST = 2, PAUSE = 150, MOST_KEPT = 50;

  function start(form, number) {
    var field = form.querySelector("input[name=q]");
    var icons = form.querySelector("template").content;
    var list = make("ul", "suggestions");
    var status = make("p", "visually-hidden");
    var found = [], active = -1, kept = {}, timer = null, asked = 0, under = null;

    function make(name, className, text) {
      var made = document.createElement(name);
      made.className = className || "";
      if (text) made.textContent = text;
      return made;
    }

    list.id = "suggestions-" + number;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.label);
    list.hidden = true;
    status.setAttribute("role", "status");
    form.append(list, status);
    var roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    Object.keys(roles).forEach(function (name) { field.setAttribute(name, roles[name]); });

    function typed() {
      return field.value.trim().replace(/\s+/g, " ");
    }
    /* Long numbers are somebody's own: they are sent by the button alone. */
    function isWorthAsking(text) {
      return text.length >= FEWEST && (text.match(/[0-9\u0660-\u0669\u06f0-\u06f9]/g) || []).length < 9;
    }

    function close() {
      list.hidden = true;
      field.setAttribute("aria-expanded", "false");
      point(-1);
    }

    function point(at) {
      active = at;
      Array.from(list.children).forEach(function (option, place) {
        option.setAttribute("aria-selected", String(place === at));
      });
      if (at < 0) {
        field.removeAttribute("aria-activedescendant");
      } else {
        field.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    }

    function show(answer) {
      found = answer.found;
      list.textContent = "";
      list.append.apply(list, found.map(option));
      status.textContent = answer.says;
      if (!found.length) return close();
      list.hidden = false;
      field.setAttribute("aria-expanded", "true");
      point(-1);
    }

    function option(line, place) {
      var made = make("li"), title = make("bdi", "suggestion-title");
      made.id = list.id + "-" + place;
      made.setAttribute("role", "option");
      line.parts.forEach(function (part, at) {
        title.append(at % 2 ? make("mark", "", part) : part);
      });
      var own = icons.querySelector("[data-kind=" + line.kind + "] svg");
      made.append((own || icons.querySelector("svg")).cloneNode(true), title, make("span", "suggestion-kind", line.name));
      return made;
    }

    function ask() {
      timer = null;
      var text = typed();
      if (under) under.abort();
      if (!isWorthAsking(text)) return;
      if (kept[text]) return show(kept[text]);
      asked = Date.now();
      under = new AbortController();
      fetch(form.dataset.suggest + "?q=" + encodeURIComponent(text), { signal: under.signal, credentials: "omit" })
        .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(); })
        .then(function (answer) {
          if (Object.keys(kept).length >= MOST_KEPT) kept = {};
          kept[text] = answer;
          if (text === typed() && document.activeElement === field) show(answer);
        })
        .catch(function () { /* the box works without */ });
    }

    field.addEventListener("input", function () {
      if (!isWorthAsking(typed())) {
        status.textContent = "";
        found = [];
        close();
      }
      if (timer === null) timer = setTimeout(ask, Math.max(0, asked + PAUSE - Date.now()));
    });

    field.addEventListener("keydown", function (event) {
      if (event.isComposing) return;
      var isOpen = !list.hidden, last = found.length - 1;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
        event.preventDefault();
        if (!isOpen) {
          list.hidden = false;
          field.setAttribute("aria-expanded", "true");
          if (event.altKey) return;
        }
        point(event.key === "ArrowDown" ? (active >= last ? -1 : active + 1) : (active < 0 ? last : active - 1));
      } else if (event.key === "Escape" && (isOpen || field.value)) {
        event.preventDefault();
        if (isOpen) return close();
        field.value = "";
        found = [];
      } else if (event.key === "Enter" && isOpen && active >= 0) {
        event.preventDefault();
        window.location.assign(found[active].address);
      } else if (event.key === "Home" || event.key === "End") {
        point(-1); /* the browser moves the caret */
      } else if (event.key === "Tab") {
        close();
      }
    });

    /* The field keeps the focus while a finger or a mouse chooses. */
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      var at = Array.from(list.children).indexOf(event.target.closest("[role=option]"));
      if (at >= 0) window.location.assign(found[at].address);
    });
    field.addEventListener("blur", close);
  }

  document.querySelectorAll("form[data-suggest]").forEach(start);
})();
