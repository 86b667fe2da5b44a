export default async function tearDown() {
  await globalThis.schakelTestServer?.destroy();
}
