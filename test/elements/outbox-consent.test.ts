import { expect } from '@open-wc/testing';
import '../../src/index.ts';
import { repair, replace } from './helpers/faults.ts';
import { timeToView } from './helpers/view.ts';

afterEach(repair);

describe('without consent', () => {
  for (const consent of ['denied', 'required', 'auto']) {
    it(`nothing is stored, shown or looked for when it is "${consent}"`, async () => {
      localStorage.clear();
      sessionStorage.clear();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('offer-elements').onsuccess = resolve;
      });
      let opened = 0;
      const { open } = IDBFactory.prototype;
      replace(IDBFactory.prototype, 'open', function (this: IDBFactory, name) {
        opened += 1;
        return open.call(this, name);
      });
      const element = document.createElement('post-purchase-offer');
      element.setAttribute('consent', consent);
      document.body.prepend(element);
      window.scrollTo(0, 0);
      expect(await timeToView(element, 1_300)).to.equal(undefined);
      element.remove();
      expect(opened).to.equal(0);
      expect(await indexedDB.databases()).to.deep.equal([]);
      expect(await caches.keys()).to.deep.equal([]);
      expect(localStorage).to.have.length(0);
      expect(sessionStorage).to.have.length(0);
      expect(document.cookie).to.equal('');
    });
  }
});
