CREATE INDEX a ON orders (id);
ALTER TABLE orders
  DROP COLUMN coupon;
