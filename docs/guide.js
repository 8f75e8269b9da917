// highlight.js takes an attribute of Rust to end at its first `]`, so that a list in it is in two colors. Attributes are code here.
(() => {
    const rust = hljs.getLanguage("rust").rawDefinition;
    hljs.registerLanguage("rust", (library) => {
        const language = rust(library);
        language.contains = language.contains.filter((mode) => mode.className !== "meta");
        return language;
    });
    document.querySelectorAll("code.language-rust").forEach((code) => {
        const text = code.textContent;
        code.textContent = text;
        hljs.highlightBlock(code);
    });
})();
