/** The name at the end of an address or a path. */
export function fileName(address: string): string {
  const name = address.replaceAll("\\", "/").split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
