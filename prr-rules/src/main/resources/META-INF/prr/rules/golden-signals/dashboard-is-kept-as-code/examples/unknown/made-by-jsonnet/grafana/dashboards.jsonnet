{ title: "Checkout" }
