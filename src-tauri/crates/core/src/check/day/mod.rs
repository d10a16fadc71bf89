//! A day of orders against what will be sent: findings.
