import { networkNames } from './network-names.js';

it.each([
  ['Overijssel', 'LN-Overijssel'],
  ['Den Haag & Hollands-Midden', 'LN-Den-Haag-Hollands-Midden'],
  ['Brabant Noord-Oost en Limburg', 'LN-Brabant-Noord-Oost-Limburg'],
  ['Fryslân', 'LN-Fryslan'],
  ['Regio (oost)', 'LN-Regio-oost'],
  ['Een heel lange naam van een regio in het land', 'LN-Een-heel-lange-naam-van-een-regio-in'],
])('the learning network of %s has the code %s', (region, code) => {
  expect(networkNames(region)).toEqual({ code, name: `Lerend netwerk ${region}` });
});
