const megabytes = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** '2,4 MB', '310 kB' */
export const fileSizeText = (size: number): string => (size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} kB` : `${megabytes.format(size / 1024 / 1024)} MB`);

/** 'PDF': the ending of a name, which the server makes after the content. */
export const fileKindText = (name: string): string => name.split('.').at(-1)?.toUpperCase() ?? '';
