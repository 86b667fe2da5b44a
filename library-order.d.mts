export declare const libraryOrder: readonly string[];
export declare const testLibrary: string;
