# 繁體中文（臺灣用語）：稱「您」，先說處理方式與時間。全形標點。

greeting = 您好：

thanks = 感謝您的來信。
thanks-order = 感謝您就訂單 { $order } 與我們聯絡。
thanks-goods = 感謝您就訂單 { $order }（「{ $goods }」）與我們聯絡。

heard-wrong-item = { $place ->
    [first] 您反映收到的商品與訂購的不同。
   *[further] 您另反映收到的商品與訂購的不同。
}
heard-wrong-colour = { $place ->
    [first] 您反映商品的顏色與訂購的不同。
   *[further] 您另反映商品的顏色與訂購的不同。
}
heard-wrong-size = { $place ->
    [first] 您反映商品的尺寸不符。
   *[further] 您另反映商品的尺寸不符。
}
heard-wrong-quantity = { $place ->
    [first] 您反映包裹內的商品有缺漏或數量不符。
   *[further] 您另反映包裹內的商品有缺漏或數量不符。
}
heard-defective = { $place ->
    [first] 您反映商品有瑕疵。
   *[further] 您另反映商品有瑕疵。
}
heard-damaged = { $place ->
    [first] 您反映商品送達時已損壞。
   *[further] 您另反映商品送達時已損壞。
}
heard-late = { $place ->
    [first] 您反映訂單有所延誤。
   *[further] 您另反映訂單有所延誤。
}
heard-not-received = { $place ->
    [first] 您反映尚未收到包裹。
   *[further] 您另反映尚未收到包裹。
}
heard-customs = { $place ->
    [first] 您反映包裹涉及清關或進口費用的問題。
   *[further] 您另反映包裹涉及清關或進口費用的問題。
}
heard-not-as-described = { $place ->
    [first] 您反映收到的商品與商品說明不符。
   *[further] 您另反映收到的商品與商品說明不符。
}
heard-changed-mind = { $place ->
    [first] 您希望退貨或取消訂單。
   *[further] 您另希望退貨或取消訂單。
}
heard-withdrawal = { $place ->
    [first] 我們已收到您解除契約的通知，特此確認。
   *[further] 我們亦已收到您解除契約的通知，特此確認。
}
heard-counterfeit = { $place ->
    [first] 您對商品是否為正品有疑慮，我們對此非常重視。
   *[further] 您另對商品是否為正品有疑慮，我們對此非常重視。
}
heard-other = { $place ->
    [first] 您的來信我們已仔細閱讀。
   *[further] 您提到的其他問題我們也已記下。
}

sorry-mistake = 對於我們的疏失，非常抱歉。
sorry-delay = 對於此次延誤，非常抱歉。
sorry-trouble = 造成您的不便，非常抱歉。

checked = 我們已核對紀錄。
shows-other-item = 紀錄顯示，為您的訂單安排的商品與您訂購的不同。
shows-other-colour = 紀錄顯示，為您的訂單安排的顏色與您訂購的不同。
shows-other-size = 紀錄顯示，為您的訂單安排的尺寸與您訂購的不同。
shows-right-goods = 紀錄顯示，包裝時放入的正是您訂購的商品。
shows-agreed = 紀錄顯示，我們於{ $day }與您約定改寄「{ $goods }」。
shows-ordered-units = 您訂購了 { $units } 件。
shows-listed-units = 我們{ $day }的出貨清單上只有 { $units } 件。
shows-other-quantity = 紀錄顯示，為您的訂單安排的數量與您訂購的不同。
shows-right-quantity = 紀錄顯示，包裝時放入的數量與您訂購的一致。
shows-defect = 紀錄也顯示了您所說的瑕疵。
shows-no-defect = 紀錄顯示，包裝時未發現瑕疵。
shows-damage = 紀錄也顯示了您所說的損壞。
shows-no-damage = 紀錄顯示，包裝時商品完好。
shows-due = 紀錄顯示，您的訂單最晚應於{ $day }寄出。
shows-delay = 紀錄也顯示確有延誤。
shows-no-delay = 紀錄顯示，您的訂單是準時寄出的。
shows-unsent = 紀錄顯示，您的訂單尚未寄出。
shows-cancelled = 紀錄顯示，您的訂單已取消。
shows-sent = 紀錄顯示，您的訂單已寄出。
shows-refunded = 紀錄顯示，您的訂單已退款。
shows-delivered = 紀錄顯示，包裹已於{ $day }送達。
shows-delivery = 紀錄顯示，包裹已送達。
shows-no-delivery = 紀錄中沒有包裹的送達資訊。
shows-charges-included = 紀錄顯示，這筆費用已包含在您支付的價格中。
shows-charges-apart = 紀錄顯示，這筆費用未包含在您支付的價格中。
shows-listing = 您下單時，商品頁面寫的是「{ $goods }」。
shows-unlike-listing = 紀錄顯示，為您的訂單安排的商品與商品頁面不一致。
shows-like-listing = 紀錄顯示，包裝時放入的商品與商品頁面一致。
shows-nothing = { $of ->
    [rest] 其他幾點從我們的紀錄中還看不出原因，我們正在查詢。
   *[all] 從我們的紀錄中還看不出問題出在哪裡，我們正在查詢原因。
}
shows-no-parcel = 從我們的紀錄中還看不出包裹目前在哪裡，我們正在查詢。

cause-goods = 因此這是我們的疏失：您的訂單對應到了錯誤的商品。
cause-quantity = 因此這是我們的疏失：備貨時數量登記有誤。
cause-delay = 因此延誤的責任在我們。

gives-replace-keep = 我們免費為您補寄正確的商品，您已收到的商品請留用。
gives-replace-return = 我們免費為您補寄正確的商品，您已收到的商品可以退回，運費由我們負擔。
gives-resend-missing = 缺少的部分我們免費為您補寄。
gives-reship = { $sent ->
    [before] 我們免費為您重新寄送訂單商品。
   *[never] 我們現在為您寄出訂單商品。
}
gives-refund-keep = 我們為您退款 { $amount }，商品無須退回。
gives-refund-return = 收到退回的商品後，我們為您退款 { $amount }，退貨運費由我們負擔。
gives-refund-part = 我們為您退款 { $amount }，您已收到的商品請留用。
gives-accept-return = 我們接受您的退貨，請依訂單中的退貨說明寄回商品。
gives-refund-charge = 您被收取的這筆費用，我們會退還給您。
gives-refund-postage = 我們為您退還運費 { $amount }。
gives-explain = 我們會持續追蹤此事。
gives-trace = 我們正請物流業者協尋您的包裹。

asks-order = 請提供訂單編號，以便我們查詢。
asks-photo-label = 麻煩您提供一張商品連同標籤的照片。
asks-photo-count = 麻煩您提供一張包裹內所有物品的照片。
asks-photo-fault = 麻煩您提供一張看得到瑕疵的照片。
asks-photo-damage = 麻煩您提供一張損壞處與包裝的照片。
asks-receipt = 麻煩您提供一張這筆費用的收據照片。
asks-neighbours = 麻煩您再詢問鄰居，並看看平時放置包裹的地方。

next-parcel = 包裹最晚於{ $promised }寄出，屆時我們會提供您貨運單號。
next-label = 最晚於{ $promised }，我們會提供您退貨標籤。
next-refund = 最晚於{ $promised }，我們會為您辦理退款。
next-answer = 最晚於{ $promised }，我們會再次回覆您。
next-owner = 此事由店主親自處理，最晚於{ $promised }回覆您。

closing =
    敬祝 順心
    { $shop }
