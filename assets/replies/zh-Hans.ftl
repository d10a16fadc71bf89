# 简体中文：称“您”，先说处理和时间。全角标点，不用“亲”“保证”“绝对”。

greeting = 您好！

thanks = 感谢您的来信。
thanks-order = 感谢您就订单 { $order } 联系我们。
thanks-goods = 感谢您就订单 { $order }（“{ $goods }”）联系我们。

heard-wrong-item = { $place ->
    [first] 您反映收到的商品与所订的不同。
   *[further] 您还反映收到的商品与所订的不同。
}
heard-wrong-colour = { $place ->
    [first] 您反映商品的颜色与所订的不同。
   *[further] 您还反映商品的颜色与所订的不同。
}
heard-wrong-size = { $place ->
    [first] 您反映商品的尺寸不对。
   *[further] 您还反映商品的尺寸不对。
}
heard-wrong-quantity = { $place ->
    [first] 您反映包裹内的商品不齐或数量不对。
   *[further] 您还反映包裹内的商品不齐或数量不对。
}
heard-defective = { $place ->
    [first] 您反映商品有质量问题。
   *[further] 您还反映商品有质量问题。
}
heard-damaged = { $place ->
    [first] 您反映商品送到时已损坏。
   *[further] 您还反映商品送到时已损坏。
}
heard-late = { $place ->
    [first] 您反映订单延误了。
   *[further] 您还反映订单延误了。
}
heard-not-received = { $place ->
    [first] 您反映尚未收到包裹。
   *[further] 您还反映尚未收到包裹。
}
heard-customs = { $place ->
    [first] 您反映包裹涉及清关或进口费用的问题。
   *[further] 您还反映包裹涉及清关或进口费用的问题。
}
heard-not-as-described = { $place ->
    [first] 您反映收到的商品与描述不符。
   *[further] 您还反映收到的商品与描述不符。
}
heard-changed-mind = { $place ->
    [first] 您希望退货或取消订单。
   *[further] 您还希望退货或取消订单。
}
heard-withdrawal = { $place ->
    [first] 我们已收到您撤回合同的通知，特此确认。
   *[further] 我们也已收到您撤回合同的通知，特此确认。
}
heard-counterfeit = { $place ->
    [first] 您对商品是否为正品存有疑问，我们对此非常重视。
   *[further] 您还对商品是否为正品存有疑问，我们对此非常重视。
}
heard-other = { $place ->
    [first] 您的来信我们已仔细阅读。
   *[further] 您提到的其他问题我们也已记下。
}

sorry-mistake = 对于我们的失误，非常抱歉。
sorry-delay = 对于此次延误，非常抱歉。
sorry-trouble = 给您带来不便，非常抱歉。

checked = 我们已核对记录。
shows-other-item = 记录显示，为您的订单安排的商品与您所订的不同。
shows-other-colour = 记录显示，为您的订单安排的颜色与您所订的不同。
shows-other-size = 记录显示，为您的订单安排的尺寸与您所订的不同。
shows-right-goods = 记录显示，打包的正是您所订的商品。
shows-agreed = 记录显示，我们在{ $day }与您约定改发“{ $goods }”。
shows-ordered-units = 您订购了 { $units } 件。
shows-listed-units = 我们{ $day }的配货单上只有 { $units } 件。
shows-other-quantity = 记录显示，为您的订单安排的数量与您所订的不同。
shows-right-quantity = 记录显示，打包的数量与您所订的一致。
shows-defect = 记录也显示了您所说的质量问题。
shows-no-defect = 记录显示，打包时未发现质量问题。
shows-damage = 记录也显示了您所说的损坏。
shows-no-damage = 记录显示，打包时商品完好。
shows-due = 记录显示，您的订单最晚应在{ $day }发出。
shows-delay = 记录也显示确有延误。
shows-no-delay = 记录显示，您的订单是按时发出的。
shows-unsent = 记录显示，您的订单尚未发出。
shows-cancelled = 记录显示，您的订单已取消。
shows-sent = 记录显示，您的订单已发出。
shows-refunded = 记录显示，您的订单已退款。
shows-delivered = 记录显示，包裹已于{ $day }送达。
shows-delivery = 记录显示，包裹已送达。
shows-no-delivery = 记录中没有包裹的送达信息。
shows-charges-included = 记录显示，这笔费用已包含在您支付的价格中。
shows-charges-apart = 记录显示，这笔费用未包含在您支付的价格中。
shows-listing = 您下单时，商品页面写的是“{ $goods }”。
shows-unlike-listing = 记录显示，为您的订单安排的商品与商品页面不一致。
shows-like-listing = 记录显示，打包的商品与商品页面一致。
shows-nothing = { $of ->
    [rest] 其他几点从我们的记录中还看不出原因，我们正在查找。
   *[all] 从我们的记录中还看不出问题出在哪里，我们正在查找原因。
}
shows-no-parcel = 从我们的记录中还看不出包裹现在在哪里，我们正在查找。

cause-goods = 因此这是我们的失误：您的订单被关联到了错误的商品。
cause-quantity = 因此这是我们的失误：配货时数量登记错了。
cause-delay = 因此延误的责任在我们。

gives-replace-keep = 我们免费为您补发正确的商品，您已收到的商品请留用。
gives-replace-return = 我们免费为您补发正确的商品，您已收到的商品可以退回，运费由我们承担。
gives-resend-missing = 缺少的部分我们免费为您补发。
gives-reship = { $sent ->
    [before] 我们免费为您重新寄送订单商品。
   *[never] 我们现在为您寄出订单商品。
}
gives-refund-keep = 我们为您退款 { $amount }，商品无需退回。
gives-refund-return = 收到退回的商品后，我们为您退款 { $amount }，退货运费由我们承担。
gives-refund-part = 我们为您退款 { $amount }，您已收到的商品请留用。
gives-accept-return = 我们接受您的退货，请按订单中的退货说明寄回商品。
gives-refund-charge = 您被收取的这笔费用，我们会退还给您。
gives-refund-postage = 我们为您退还运费 { $amount }。
gives-explain = 我们会继续跟进此事。
gives-trace = 我们正请承运商查找您的包裹。

asks-order = 请把订单号发给我们，以便查询。
asks-photo-label = 请给我们发一张商品连同标签的照片。
asks-photo-count = 请给我们发一张包裹内全部物品的照片。
asks-photo-fault = 请给我们发一张能看到问题的照片。
asks-photo-damage = 请给我们发一张损坏处和包装的照片。
asks-receipt = 请给我们发一张这笔费用的收据照片。
asks-neighbours = 麻烦您再问问邻居，并看看平时放包裹的地方。

next-parcel = 包裹最晚在{ $promised }发出，届时我们会把运单号发给您。
next-label = 最晚在{ $promised }，我们会把退货面单发给您。
next-refund = 最晚在{ $promised }，我们会为您办理退款。
next-answer = 最晚在{ $promised }，我们会再次答复您。
next-owner = 此事由店主亲自处理，最晚在{ $promised }答复您。

closing =
    祝您生活愉快！
    { $shop }
