export declare function startMailServer(folder: string): Promise<{ url: string; close: () => void }>;
