export * from './testing/scene.js';
