import medium from "@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?url";
import regular from "@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf?url";
import semiBold from "@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf?url";
import type { WrittenBriefing } from "../briefing/page.ts";
import type { FontFile, PrintSettings } from "./exporter.ts";

const files = [
  { weight: 400, url: regular },
  { weight: 500, url: medium },
  { weight: 600, url: semiBold },
] as const;

/** The whole fonts, fetched from the page's own host when a picture is wanted. Throws when one cannot be had. */
export function fetchFonts(): Promise<readonly FontFile[]> {
  return Promise.all(
    files.map(async ({ weight, url }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`font ${weight}: HTTP ${response.status}`);
      return { weight, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}

/** A PNG of an SVG, by the browser's own canvas. Throws when the browser cannot draw it. */
export async function rasteriseInBrowser(svg: string, width: number, height: number): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("this browser gives no canvas to draw on");
    context.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob === null) throw new Error("the picture is too large for this browser");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A briefing as PDF, by the server: it has the typesetter. Throws what the server says where it cannot. */
export async function printOnServer(
  briefing: WrittenBriefing,
  { shape, layout = "pages", mark = null }: PrintSettings,
): Promise<Uint8Array> {
  const asked = new URLSearchParams({ shape, layout, ...(mark === null ? {} : { mark }) });
  const response = await fetch(`/print?${asked.toString()}`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": briefing.locale },
    body: JSON.stringify(briefing),
  });
  if (!response.ok) throw new Error(await whyNot(response));
  return new Uint8Array(await response.arrayBuffer());
}

async function whyNot(response: Response): Promise<string> {
  const answer: { readonly errors?: readonly { readonly message?: string }[] } = await response
    .json()
    .catch(() => ({}));
  return answer.errors?.[0]?.message ?? `HTTP ${response.status}`;
}
