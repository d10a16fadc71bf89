mod cases;
mod decisions;
mod properties;
mod shop;
mod toy;
