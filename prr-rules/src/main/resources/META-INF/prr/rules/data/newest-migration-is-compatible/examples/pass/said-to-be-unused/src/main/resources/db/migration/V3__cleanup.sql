-- prr:compatible: unused since release 41
ALTER TABLE orders DROP COLUMN coupon;
