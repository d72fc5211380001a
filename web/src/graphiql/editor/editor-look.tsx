import { useGraphiQLActions, useMonaco } from "@graphiql/react";
import type * as monacoEditor from "monaco-editor";
import { useEffect, type ReactNode } from "react";
import type { Theme } from "../../figure/figure.ts";
import { palette } from "../../views/theme.ts";

type Monaco = typeof monacoEditor;

export const editorThemes = { light: "atlas-light", dark: "atlas-dark" } as const;

/**
 * How our editors are: the type has Vietnamese letters; a dash is a dash and no trick of a stranger; Enter takes what is
 * suggested, since Tab leads on (editor-box.tsx).
 */
const options: monacoEditor.editor.IEditorOptions = {
  fontFamily: '"JetBrains Mono", monospace',
  fontSize: 13.5,
  lineHeight: 21,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  tabIndex: 0,
  contextmenu: false,
  // Suggestions may reach beyond a narrow editor.
  fixedOverflowWidgets: true,
  padding: { top: 8, bottom: 8 },
  wordWrap: "on",
  wrappingIndent: "indent",
  glyphMargin: false,
  folding: true,
  lineNumbersMinChars: 3,
  // Else the number of an empty last line is too faint to be read.
  renderFinalNewline: "on",
};

/** Words of a question, and of JSON, in the colours of a theme: one accent, the rest by weight of ink. */
const tokens: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: { keyword: "0B5560", name: "14202B", argument: "7A4A12", text: "3D5A1E", number: "5B3A8C" },
  dark: { keyword: "7FD0CB", name: "EDF2F1", argument: "E3B778", text: "B5D68A", number: "C9B2F0" },
};

/** Gives all editors below it the product's look. Stands before them, so that it is there first. */
export function EditorLook({ theme }: { readonly theme: Theme }): ReactNode {
  const { monaco } = useMonaco();
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    if (monaco === undefined) return undefined;
    for (const name of ["light", "dark"] as const) defineTheme(monaco, name);
    for (const editor of monaco.editor.getEditors()) editor.updateOptions(options);
    const heard = monaco.editor.onDidCreateEditor((editor) => {
      // What an editor is made with comes after this is heard.
      queueMicrotask(() => editor.updateOptions(options));
    });
    // Letters are measured once: again when the type is there.
    void document.fonts.load('13px "JetBrains Mono"', "aế").then(() => monaco.editor.remeasureFonts());
    return () => heard.dispose();
  }, [monaco]);
  useEffect(() => setTheme(theme), [monaco, theme, setTheme]);
  return null;
}

function defineTheme(monaco: Monaco, theme: Theme): void {
  const { surface, ink, ink2, hairline, accent, unknownGround } = palette(theme);
  const { keyword = "", name = "", argument = "", text = "", number = "" } = tokens[theme];
  const rule = (token: string, foreground: string) => ({ token, foreground });
  monaco.editor.defineTheme(editorThemes[theme], {
    base: theme === "light" ? "vs" : "vs-dark",
    inherit: true,
    rules: [
      rule("keyword", keyword),
      rule("key.identifier.gql", name),
      rule("type.identifier.gql", keyword),
      rule("identifier.gql", name),
      rule("argument.identifier.gql", argument),
      rule("string.key.json", argument),
      rule("string", text),
      rule("string.value.json", text),
      rule("number", number),
      rule("keyword.json", keyword),
      rule("comment", ink2.slice(1)),
    ],
    colors: {
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, ink2]),
      ),
      "editor.background": surface,
      "editor.foreground": ink,
      "editorLineNumber.foreground": ink2,
      "editorLineNumber.activeForeground": ink,
      "editorCursor.foreground": ink,
      "editorIndentGuide.background1": hairline,
      "editorWidget.background": surface,
      "editorWidget.foreground": ink,
      "editorWidget.border": hairline,
      "editorHoverWidget.background": surface,
      "editorHoverWidget.foreground": ink,
      "editorSuggestWidget.background": surface,
      "editorSuggestWidget.foreground": ink,
      "editorSuggestWidget.selectedBackground": unknownGround,
      "editorSuggestWidget.selectedForeground": ink,
      "editorSuggestWidget.highlightForeground": accent,
      "editorSuggestWidget.focusHighlightForeground": accent,
      "list.hoverBackground": unknownGround,
      "textLink.foreground": accent,
      focusBorder: accent,
    },
  });
}
