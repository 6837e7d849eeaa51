(function () {
  const LOOKS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "transform"];
  const REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
  const quiet = new Map();

  // A control is seen by itself, its label or the box around it.
  function around(element) {
    return [element, element.nextElementSibling, element.parentElement].filter(Boolean);
  }
  function looks(element) {
    return around(element).map((one) => LOOKS.map((name) => getComputedStyle(one)[name]).join());
  }
  function rung(element) {
    return around(element).some((one) => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
    });
  }
  function goesOn(element) {
    return element === document.querySelector("main form > .buttons button.button");
  }

  return {
    remember() {
      document.querySelectorAll(REACHABLE).forEach((element, number) => quiet.set(element, [number, looks(element).join("|")]));
    },
    here() {
      const element = document.activeElement;
      if (!element || element === document.body || !document.hasFocus()) return null;
      const known = quiet.get(element);
      const box = element.getBoundingClientRect();
      return {
        id: known ? known[0] : -1,
        name: element.name || "",
        words: (element.innerText || element.getAttribute("aria-label") || "").trim().slice(0, 60),
        kind: element.type === "file" || element.tagName === "INPUT" ? element.type : element.tagName.toLowerCase(),
        value: element.value === undefined ? "" : element.value,
        checked: Boolean(element.checked),
        options: element.tagName === "SELECT" ? [...element.options].map((option) => option.value) : [],
        // The way past the head lies over the page and has no place in it.
        floats: element.matches(".skip"),
        goesOn: goesOn(element),
        aside: Boolean(element.closest("aside")),
        seen: Boolean(known) && looks(element).join("|") !== known[1] && rung(element),
        inside: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        rtl: getComputedStyle(element.closest("main") || document.body).direction === "rtl",
        box: {top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right},
      };
    },
  };
})()
