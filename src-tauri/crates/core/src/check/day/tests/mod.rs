mod around;
mod cases;
mod decisions;
mod planning;
mod properties;
mod shipped;
mod shop;
mod toy;
