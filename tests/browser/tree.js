(() => {
  // What a screen reader is told of the page: levels of headings, landmarks, names, sizes of running text.
  const main = document.getElementById("main");
  const seen = (element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
  const named = (element) => element.getAttribute("aria-label") || (element.getAttribute("aria-labelledby") || "")
    .split(/\s+/).map((id) => (document.getElementById(id) || {}).textContent || "").join(" ").trim();
  return {
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title.trim(),
    headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(seen).map((one) => Number(one.tagName[1])),
    landmarks: ["header", "main", "footer"].map((tag) => document.querySelectorAll(`body > ${tag}, body > * > ${tag}`).length),
    navigations: [...document.querySelectorAll("nav")].map(named),
    size: parseFloat(getComputedStyle(main).fontSize),
    // Running text: paragraphs and list items whose class does not say that they are notes.
    small: [...main.querySelectorAll("p, dd")].filter((one) => seen(one) && !one.closest(".small, .caption, [class]"))
      .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 18).map((one) => one.textContent.trim().slice(0, 40)),
    moving: document.getAnimations().filter((one) => one.playState === "running").length,
    smooth: getComputedStyle(document.documentElement).scrollBehavior,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
})()
