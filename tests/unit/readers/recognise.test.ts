import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../shared/card/apdu.ts';
import { otherCardByAtr } from '../../../shared/readers/atr-hint.ts';
import { MODELS_TO_CHOOSE, READER_MODELS } from '../../../shared/readers/models.ts';
import { cardWayOf, recogniseReader } from '../../../shared/readers/recognise.ts';
import { suitabilityOf } from '../../../shared/readers/suitability.ts';

/** Names as PC/SC gives them (docs/reader.md#reader-models). */
const NAMES = [
  ['SONY FeliCa Port/PaSoRi 4.0 0', 'sony300', 'placed'],
  ['SONY FeliCa Port/PaSoRi 4.0', 'sony300', 'placed'],
  ['SONY FeliCa RC-S300/P', 'sony300', 'placed'],
  ['SONY FeliCa RC-S300/P (1234567) 00 00', 'sony300', 'placed'],
  ['SONY FeliCa RC-S660/U 00 00', 'sony300', 'placed'],
  ['Sony FeliCa Port/PaSoRi 3.0 0', 'sony380', 'placed'],
  ['SONY RC-S380/P 0', 'sony380', 'placed'],
  ['Sony FeliCa Port/PaSoRi 0', 'sonyOld', 'placed'],
  ['Sony RC-S330', 'sonyOld', 'placed'],
  ['Sony RC-S370', 'sonyOld', 'placed'],
  ['Sony RC-S320', 'sony320', 'placed'],
  ['Circle CIR315 CL 0', 'circleCL', 'placed'],
  ['Circle CIR315 CL [CIR315 CL] (20190101) 00 00', 'circleCL', 'placed'],
  ['Circle CIR125 ICC 00 00', 'circleC', 'inserted'],
  ['NTT Communications Corp. SCR3310-NTTCom USB SmartCard Reader (50301) 00 00', 'nttScr', 'inserted'],
  ['SCM Microsystems Inc. SCR 3310 [CCID Interface] (21120821) 00 00', 'scr3310', 'inserted'],
  ['SCR3310 Smart Card Reader', 'scr3310', 'inserted'],
  ['ACS ACR39U ICC Reader 0', 'acr39', 'inserted'],
  ['ACS CCID USB Reader 0', 'acr39', 'inserted'],
  ['ACS ACR39U ICC Reader 00 00', 'acr39', 'inserted'],
  ['ACS ACR1251 CL Reader [ACR1251 CL Reader PICC] 00 00', 'acrDual', 'placed'],
  ['ACS ACR1251 Dual Reader PICC 1', 'acrDual', 'placed'],
  ['ACS ACR1251 Dual Reader ICC 0', 'acrDual', 'inserted'],
  ['ACS ACR1251 1S', 'acrDual', 'unknown'],
  ['ACS ACR122U PICC Interface 0', 'acr122', 'placed'],
  ['ACS ACR122 0', 'acr122', 'placed'],
  ['Generic EMV Smartcard Reader 0', 'genericC', 'inserted'],
  ['Alcor Micro AU9560 00 00', 'genericC', 'inserted'],
  ['Generic USB2.0-CRW [Smart Card Reader Interface] (20070818) 00 00', 'genericC', 'inserted'],
  ['Gemalto PC Twin Reader', 'genericC', 'inserted'],
  ['Identiv uTrust 3700 F CL Reader 0', 'genericCL', 'placed'],
  ['Windows Hello for Business 1', 'virtual', 'unknown'],
  ['Microsoft Virtual Smart Card 0', 'virtual', 'unknown'],
  ['Microsoft UICC ISO Reader 1', 'virtual', 'unknown'],
  ['Yubico YubiKey OTP+FIDO+CCID 00 00', 'token', 'unknown'],
  ['Nitrokey Nitrokey Start', 'token', 'unknown'],
  ['Virtual PCD 00 00', 'other', 'unknown'],
  ['', 'other', 'unknown'],
] as const;

describe('a reader name', () => {
  it.each(NAMES)('%j is %s, and the card is %s', (name, id, way) => {
    expect(recogniseReader(name)).toBe(id);
    expect(cardWayOf(name)).toBe(way);
    expect(suitabilityOf(name)).toBe(id === 'virtual' ? 'ignored' : id === 'token' ? 'token' : 'usable');
  });

  it('can be named by a person for every model that has a label', () => {
    const labelled = Object.entries(READER_MODELS).filter(([, { label }]) => label !== '');
    expect([...MODELS_TO_CHOOSE].toSorted()).toEqual(labelled.map(([id]) => id).toSorted());
  });
});

describe('an answer to reset', () => {
  it.each([
    ['3B888001000000009181C100D8', 'licence'],
    ['3B888001000014E0B38191005E', 'juki'],
    ['3B8F8001804F0CA0000003061100 3B0000000042', 'transport'],
    ['3B888001000005E0B381A1007F', null],
    ['3B888001000041E0B381A1003B', null],
    ['3BDA13FF8131FB468012392F31C173C601C03B', null],
    ['', null],
  ] as const)('%s hints at %s', (atr, card) => {
    expect(otherCardByAtr(fromHex(atr))).toBe(card);
  });
});
