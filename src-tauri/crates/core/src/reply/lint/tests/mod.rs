mod desk;
mod phrases;
mod rules;
mod values;
