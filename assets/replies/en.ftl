# English: friendly, short, "I" for what is done. Spelling of Britain.

greeting = Hello,

thanks = Thank you for your message.
thanks-order = Thank you for your message about order { $order }.
thanks-goods = Thank you for your message about order { $order } (“{ $goods }”).

heard-wrong-item = { $place ->
    [first] You write that you received a different item from the one you ordered.
   *[further] You also write that you received a different item from the one you ordered.
}
heard-wrong-colour = { $place ->
    [first] You write that the colour is not the one you ordered.
   *[further] You also write that the colour is not the one you ordered.
}
heard-wrong-size = { $place ->
    [first] You write that the size is not right.
   *[further] You also write that the size is not right.
}
heard-wrong-quantity = { $place ->
    [first] You write that the contents of your parcel were not complete or did not match the quantity you ordered.
   *[further] You also write that the contents of your parcel were not complete or did not match the quantity you ordered.
}
heard-defective = { $place ->
    [first] You write that there is a fault with what you received.
   *[further] You also write that there is a fault with what you received.
}
heard-damaged = { $place ->
    [first] You write that your order arrived damaged.
   *[further] You also write that your order arrived damaged.
}
heard-late = { $place ->
    [first] You write that your order is late.
   *[further] You also write that your order is late.
}
heard-not-received = { $place ->
    [first] You write that your parcel has not reached you.
   *[further] You also write that your parcel has not reached you.
}
heard-customs = { $place ->
    [first] You write about customs or import charges on your parcel.
   *[further] You also write about customs or import charges on your parcel.
}
heard-not-as-described = { $place ->
    [first] You write that what you received does not match the description.
   *[further] You also write that what you received does not match the description.
}
heard-changed-mind = { $place ->
    [first] You write that you would like to return or cancel your order.
   *[further] You also write that you would like to return or cancel your order.
}
heard-withdrawal = { $place ->
    [first] I confirm that I have received your notice of withdrawal.
   *[further] I also confirm that I have received your notice of withdrawal.
}
heard-counterfeit = { $place ->
    [first] You write that you doubt whether the goods are genuine, and I take that very seriously.
   *[further] You also write that you doubt whether the goods are genuine, and I take that very seriously.
}
heard-other = { $place ->
    [first] I have read your message carefully.
   *[further] I have also noted your other points.
}

sorry-mistake = I am sorry about this mistake.
sorry-delay = I am sorry about the delay.
sorry-trouble = I am sorry for the trouble you have had.

checked = I have checked our records.
shows-other-item = They show that a different item from the one you ordered was assigned to your order.
shows-other-colour = They show that a different colour from the one you ordered was assigned to your order.
shows-other-size = They show that a different size from the one you ordered was assigned to your order.
shows-right-goods = They show that what was packed is what you ordered.
shows-agreed = They show that on { $day } we agreed with you to send “{ $goods }”.
shows-ordered-units = { $units ->
    [one] You ordered { $units } unit.
   *[other] You ordered { $units } units.
}
shows-listed-units = { $units ->
    [one] Our packing list of { $day } shows only { $units } unit.
   *[other] Our packing list of { $day } shows only { $units } units.
}
shows-other-quantity = They show that the quantity assigned to your order is not the one you ordered.
shows-right-quantity = They show that the quantity you ordered was packed.
shows-defect = They confirm the fault that you describe.
shows-no-defect = They show no fault at the time of packing.
shows-damage = They confirm the damage that you describe.
shows-no-damage = They show the goods undamaged at the time of packing.
shows-due = According to our records, your order was due to leave by { $day }.
shows-delay = They confirm the delay.
shows-no-delay = They show that your order left on time.
shows-unsent = They show that your order has not been sent yet.
shows-cancelled = They show that your order was cancelled.
shows-sent = They show that your order has been sent.
shows-refunded = They show that your order has been refunded.
shows-delivered = They show that your parcel was delivered on { $day }.
shows-delivery = They show that your parcel was delivered.
shows-no-delivery = They show no delivery of your parcel.
shows-charges-included = They show that these charges were included in your price.
shows-charges-apart = They show that these charges were not included in your price.
shows-listing = The listing at the time of your order reads “{ $goods }”.
shows-unlike-listing = They show that what was assigned to your order differs from the listing.
shows-like-listing = They show that what was packed matches the listing.
shows-nothing = { $of ->
    [rest] On your other points our records do not tell me anything yet, so I am looking into them.
   *[all] Our records do not yet tell me what happened, so I am looking into it.
}
shows-no-parcel = Our records do not yet tell me where your parcel is, so I am looking into it.

cause-goods = So the mistake is ours: your order was matched with the wrong stock.
cause-quantity = So the mistake is ours: the quantity was set down wrongly when your order was prepared.
cause-delay = So the delay is ours.

gives-replace-keep = I am sending you the right item free of charge, and you are welcome to keep the one you received.
gives-replace-return = I am sending you the right item free of charge; the one you received can come back to us at our cost.
gives-resend-missing = I am sending you what is missing free of charge.
gives-reship = { $sent ->
    [before] I am sending you your order once more free of charge.
   *[never] I am now sending you your order.
}
gives-refund-keep = I am refunding you { $amount }; there is no need to send anything back.
gives-refund-return = I will refund you { $amount } once the goods are back with us; we pay for the return.
gives-refund-part = I am refunding you { $amount }, and you keep what you received.
gives-accept-return = I accept your return; please send the goods back as described in the return instructions of your order.
gives-refund-charge = I will refund you the charge that you were asked to pay.
gives-refund-postage = I am refunding you the shipping cost of { $amount }.
gives-explain = I am keeping an eye on this for you.
gives-trace = I am asking the carrier to trace your parcel.

asks-order = Could you please send me your order number, so that I can look into this?
asks-photo-label = Could you please send me one photo of the item together with its label?
asks-photo-count = Could you please send me one photo of everything that was in the parcel?
asks-photo-fault = Could you please send me one photo that shows the fault?
asks-photo-damage = Could you please send me one photo of the damage and the packaging?
asks-receipt = Could you please send me a photo of the receipt for this charge?
asks-neighbours = Could you please check with your neighbours and at the places where parcels are left for you?

next-parcel = The parcel leaves by { $promised }, and I will then send you the tracking number.
next-label = You will receive the return label from me by { $promised }.
next-refund = I will arrange the refund by { $promised }.
next-answer = I will write to you again by { $promised }.
next-owner = I am looking into this personally and will reply to you by { $promised }.

closing =
    Kind regards
    { $shop }
