export function unpackBrowser(): Promise<{ executablePath: string; folder: string }>;
