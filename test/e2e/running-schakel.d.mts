export function startSchakel(where: { folder: string; smtpUrl: string }): Promise<{ url: string; end: () => Promise<void> }>;
