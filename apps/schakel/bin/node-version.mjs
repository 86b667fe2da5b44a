// Syntax that old versions of Node can read: they must get as far as the message.
const required = [20, 19];

/** In Dutch and English what is wrong with this version of Node; empty when nothing is. */
export function nodeVersionProblem(version) {
  const parts = version.split('.').map(Number);
  const isEnough = parts[0] > required[0] || (parts[0] === required[0] && parts[1] >= required[1]);
  if (isEnough) return '';
  return (
    'Schakel heeft Node ' + required.join('.') + ' of hoger nodig; dit is Node ' + version + '. Haal een nieuwe op via https://nodejs.org\n' +
    'Schakel needs Node ' + required.join('.') + ' or later; this is Node ' + version + '. Get a new one at https://nodejs.org'
  );
}
