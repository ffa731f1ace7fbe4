// Opens pages that PRR wrote in a real browser: structure, keyboard, contrast, print, and that nothing is loaded, run or logged.
// PAGES names the files, one a line; .ci/browser finds them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const files = (process.env.PAGES ?? '').split('\n').filter(Boolean);
assert.ok(files.length > 0, 'PAGES names no file');

const VIEWS = {
  wide: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'wide and dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light', isMobile: true, hasTouch: true },
  'phone and dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark', isMobile: true, hasTouch: true },
  // What 200 % zoom leaves of a window of 1280 pixels.
  'twice as large': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, colorScheme: 'light' },
};

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
after(() => browser?.close());

/** Opens a page and gives it to a check with what it asked for and said meanwhile. */
async function open(file, view, check) {
  const context = await browser.newContext({ ...view, offline: false });
  const page = await context.newPage();
  const heard = [];
  const asked = [];
  const own = pathToFileURL(file).href;
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => { heard.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (request.url() !== own && !request.url().startsWith('data:')) asked.push(request.url()); });
  try {
    await page.goto(own);
    await check(page);
    assert.deepEqual(heard, [], 'the page said something');
    assert.deepEqual(asked, [], 'the page asked for something');
  } finally {
    await context.close();
  }
}

for (const file of files) {
  describe(path.relative(process.env.FROM ?? '.', file), () => {
    for (const [name, view] of Object.entries(VIEWS)) {
      test(`${name}: nothing is against accessibility, and it does not scroll sideways`, async () => {
        await open(file, view, async (page) => {
          // Folded parts are read too.
          await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }));
          const told = violations.map((v) => `${v.id}: ${v.help} (${v.nodes.length}) ${v.nodes[0].target} ${v.nodes[0].failureSummary}`);
          assert.deepEqual(told, []);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.ok(wider <= 0, `${wider} pixels stand out`);
        });
      });
    }

    test('one heading names it, and others go down step by step', async () => {
      await open(file, VIEWS.wide, async (page) => {
        const levels = await page.$$eval('h1,h2,h3,h4,h5,h6', (all) => all.map((h) => Number(h.tagName[1])));
        assert.equal(levels.filter((level) => level === 1).length, 1);
        levels.reduce((before, level) => { assert.ok(level <= before + 1, `h${level} after h${before}`); return level; }, 0);
        assert.ok((await page.title()).trim().length > 0);
        assert.equal(await page.locator('main').count(), 1);
      });
    });

    test('the keyboard reaches the content in one step, and what has the focus is seen', async () => {
      await open(file, VIEWS.wide, async (page) => {
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
        const box = await page.locator('.skip').boundingBox();
        assert.ok(box.x >= 0 && box.y >= 0, 'the way past the navigation is seen once it has the focus');
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
        const stops = await page.evaluate(() => document.querySelectorAll('main a[href], main summary, main [tabindex="0"], main input, main button').length);
        for (let i = 0; i < Math.min(stops, 40); i++) {
          await page.keyboard.press('Tab');
          const focus = await page.evaluate(() => {
            const style = getComputedStyle(document.activeElement);
            return { inside: document.activeElement.closest('main') !== null, outline: style.outlineStyle, width: parseFloat(style.outlineWidth) };
          });
          assert.ok(!focus.inside || (focus.outline !== 'none' && focus.width >= 2), JSON.stringify(focus));
        }
        if (await page.locator('main summary').count() > 0) {
          await page.locator('main summary').first().focus();
          await page.keyboard.press('Enter');
          assert.ok(await page.locator('main details').first().evaluate((d) => d.open), 'a folded part opens by keyboard');
        }
      });
    });

    test('every link into the page arrives, and no other leads anywhere but to https and to neighbours', async () => {
      await open(file, VIEWS.wide, async (page) => {
        const lost = await page.$$eval('a[href]', (all) => all
          .map((a) => a.getAttribute('href'))
          .filter((href) => (href.startsWith('#') ? document.getElementById(href.slice(1)) === null : !href.startsWith('https://') && /^([a-z][a-z0-9+.-]*:|\/)/i.test(href))));
        assert.deepEqual(lost, []);
      });
    });

    test('it says the same without scripts', async () => {
      const main = async (page) => (await page.locator('main').innerText()).length;
      let running;
      await open(file, VIEWS.wide, async (page) => { running = await main(page); });
      await open(file, { ...VIEWS.wide, javaScriptEnabled: false }, async (page) => {
        assert.ok((await main(page)) >= running * 0.9);
      });
    });

    test('it prints in black on white and no page is empty', async () => {
      await open(file, { ...VIEWS.wide, colorScheme: 'dark' }, async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const colours = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
        assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        assert.ok(pdf.length > 5_000);
      });
    });
  });
}
