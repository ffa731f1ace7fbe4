// The search of the organization report, in every page of PAGES that has one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const files = (process.env.PAGES ?? '').split('\n').filter((file) => file.endsWith('/find.html') && readFileSync(file, 'utf8').includes('id="finder"'));

let browser;
before(async () => {
  if (files.length === 0) {
    return;
  }
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
});
after(() => browser?.close());

const shown = (page) => page.$$eval('[data-find]', (all) => all.filter((e) => !e.hidden).map((e) => e.querySelector('a').textContent));

for (const file of files) {
  const name = path.relative(process.env.FROM ?? '.', file);

  test(`${name}: words narrow the lists down, Escape brings them back, Enter opens the first`, async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const all = await shown(page);
    assert.ok(all.length > 1);
    const wanted = all[0];
    await page.getByRole('searchbox').fill(wanted.toUpperCase());
    const found = await shown(page);
    assert.ok(found.includes(wanted) && found.length < all.length, `${found.length} of ${all.length}`);
    assert.equal(await page.locator('#found').innerText(), `${found.length} found`);
    assert.ok(await page.getByRole('link', { name: found[0], exact: true }).first().isVisible(), 'what is found is unfolded');
    await page.getByRole('searchbox').fill('nothing is called so');
    assert.deepEqual(await shown(page), []);
    await page.keyboard.press('Escape');
    assert.equal((await shown(page)).length, all.length);
    await page.getByRole('searchbox').fill(wanted);
    const href = await page.$eval('[data-find]:not([hidden]) a', (a) => a.href);
    await page.keyboard.press('Enter');
    await page.waitForURL(href);
    await page.close();
  });

  test(`${name}: without scripts there is no field, and all links are there`, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    assert.equal(await page.locator('#finder').isVisible(), false);
    assert.ok((await page.locator('[data-find] a').count()) > 1);
    await context.close();
  });
}
