# 日本語：丁寧語と謙譲語。お礼、お詫び、確認できた事実、対応、結びのお詫びの順。二重敬語は使わない。

greeting =
    お客様
    この度は当店をご利用いただき、誠にありがとうございます。

thanks = ご連絡をいただき、ありがとうございます。
thanks-order = ご注文番号{ $order }の件でご連絡をいただき、ありがとうございます。
thanks-goods = ご注文番号{ $order }（「{ $goods }」）の件でご連絡をいただき、ありがとうございます。

heard-wrong-item = { $place ->
    [first] ご注文の品とは異なる商品が届いたとのこと、承知いたしました。
   *[further] また、ご注文の品とは異なる商品が届いたとのことも、承知いたしました。
}
heard-wrong-colour = { $place ->
    [first] 商品の色がご注文の色と異なるとのこと、承知いたしました。
   *[further] また、商品の色がご注文の色と異なるとのことも、承知いたしました。
}
heard-wrong-size = { $place ->
    [first] 商品のサイズが合わないとのこと、承知いたしました。
   *[further] また、商品のサイズが合わないとのことも、承知いたしました。
}
heard-wrong-quantity = { $place ->
    [first] 商品の数量や同梱品に過不足があるとのこと、承知いたしました。
   *[further] また、商品の数量や同梱品に過不足があるとのことも、承知いたしました。
}
heard-defective = { $place ->
    [first] 商品に不具合があるとのこと、承知いたしました。
   *[further] また、商品に不具合があるとのことも、承知いたしました。
}
heard-damaged = { $place ->
    [first] 商品が破損した状態で届いたとのこと、承知いたしました。
   *[further] また、商品が破損した状態で届いたとのことも、承知いたしました。
}
heard-late = { $place ->
    [first] お届けが遅れているとのこと、承知いたしました。
   *[further] また、お届けが遅れているとのことも、承知いたしました。
}
heard-not-received = { $place ->
    [first] 荷物がお手元に届いていないとのこと、承知いたしました。
   *[further] また、荷物がお手元に届いていないとのことも、承知いたしました。
}
heard-customs = { $place ->
    [first] 荷物の通関または輸入時の費用についてのお問い合わせ、承知いたしました。
   *[further] また、荷物の通関または輸入時の費用についてのお問い合わせも、承知いたしました。
}
heard-not-as-described = { $place ->
    [first] 届いた商品が商品説明と異なるとのこと、承知いたしました。
   *[further] また、届いた商品が商品説明と異なるとのことも、承知いたしました。
}
heard-changed-mind = { $place ->
    [first] ご注文の返品またはキャンセルをご希望とのこと、承知いたしました。
   *[further] また、ご注文の返品またはキャンセルをご希望とのことも、承知いたしました。
}
heard-withdrawal = { $place ->
    [first] 契約解除のお申し出を確かに受け取りました。
   *[further] また、契約解除のお申し出も確かに受け取りました。
}
heard-counterfeit = { $place ->
    [first] 商品が正規品かどうかご心配とのこと、重く受け止めております。
   *[further] また、商品が正規品かどうかご心配とのことも、重く受け止めております。
}
heard-other = { $place ->
    [first] お問い合わせの内容を拝見いたしました。
   *[further] また、そのほかの点につきましても拝見いたしました。
}

sorry-mistake = 当店の不手際によりご迷惑をおかけし、誠に申し訳ございません。
sorry-delay = お届けが遅れており、誠に申し訳ございません。
sorry-trouble = ご不便をおかけし、誠に申し訳ございません。

checked = 当店の記録を確認いたしました。
shows-other-item = 記録では、ご注文に対し、ご注文の品とは異なる商品が割り当てられておりました。
shows-other-colour = 記録では、ご注文に対し、ご注文とは異なる色の商品が割り当てられておりました。
shows-other-size = 記録では、ご注文に対し、ご注文とは異なるサイズの商品が割り当てられておりました。
shows-right-goods = 記録では、ご注文どおりの商品を梱包しております。
shows-agreed = 記録では、{ $day }に「{ $goods }」をお送りすることでご了承をいただいております。
shows-ordered-units = ご注文の数量は{ $units }点です。
shows-listed-units = { $day }付の当店の梱包リストでは、数量が{ $units }点となっておりました。
shows-other-quantity = 記録では、ご注文に対し、ご注文とは異なる数量が割り当てられておりました。
shows-right-quantity = 記録では、ご注文どおりの数量を梱包しております。
shows-defect = ご指摘の不具合を、記録でも確認いたしました。
shows-no-defect = 記録では、梱包時に不具合は見られませんでした。
shows-damage = ご指摘の破損を、記録でも確認いたしました。
shows-no-damage = 記録では、梱包時に破損は見られませんでした。
shows-due = 当店の記録では、{ $day }までに発送する予定となっておりました。
shows-delay = 記録でも、遅れを確認いたしました。
shows-no-delay = 記録では、ご注文の品は予定どおり発送されております。
shows-unsent = 記録では、ご注文の品はまだ発送されておりません。
shows-cancelled = 記録では、ご注文はキャンセルとなっております。
shows-sent = 記録では、ご注文の品は発送済みとなっております。
shows-refunded = 記録では、ご注文は返金済みとなっております。
shows-delivered = 記録では、荷物は{ $day }に配達済みとなっております。
shows-delivery = 記録では、荷物は配達済みとなっております。
shows-no-delivery = 記録では、荷物の配達を確認できませんでした。
shows-charges-included = 記録では、この費用は商品の代金に含まれておりました。
shows-charges-apart = 記録では、この費用は商品の代金に含まれておりませんでした。
shows-listing = ご注文時の商品ページの表示は「{ $goods }」です。
shows-unlike-listing = 記録では、ご注文に割り当てられた商品が商品ページの内容と異なっておりました。
shows-like-listing = 記録では、商品ページどおりの商品を梱包しております。
shows-nothing = { $of ->
    [rest] そのほかの点につきましては、当店の記録からはまだ確認できておりませんので、引き続き確認を進めております。
   *[all] 当店の記録からは、まだ経緯を確認できておりませんので、引き続き確認を進めております。
}
shows-no-parcel = 当店の記録からは、荷物の現在の状況をまだ確認できておりませんので、引き続き確認を進めております。

cause-goods = 当店でご注文に誤った商品を割り当てたことが原因です。
cause-quantity = 当店でご注文の準備の際に数量を誤って記載したことが原因です。
cause-delay = 遅れの原因は当店にございます。

gives-replace-keep = 正しい商品を無料でお送りいたします。お手元の商品はそのままお持ちください。
gives-replace-return = 正しい商品を無料でお送りいたします。お手元の商品は、送料当店負担でご返送いただけます。
gives-resend-missing = 不足している品を無料でお送りいたします。
gives-reship = { $sent ->
    [before] ご注文の品を無料で再度お送りいたします。
   *[never] ご注文の品をこれからお送りいたします。
}
gives-refund-keep = { $amount }を返金いたします。商品のご返送は不要です。
gives-refund-return = 商品が当店に戻り次第、{ $amount }を返金いたします。ご返送の送料は当店が負担いたします。
gives-refund-part = { $amount }を返金いたします。お手元の商品はそのままお持ちください。
gives-accept-return = 返品を承ります。ご注文の返品手順に沿って、商品をご返送ください。
gives-refund-charge = 請求された費用を返金いたします。
gives-refund-postage = 送料{ $amount }を返金いたします。
gives-explain = 引き続き状況を確認してまいります。
gives-trace = 運送会社に荷物の調査を依頼いたします。

asks-order = 確認のため、ご注文番号をお知らせいただけますでしょうか。
asks-photo-label = お手数ですが、商品とラベルが一緒に写った写真を一枚お送りいただけますでしょうか。
asks-photo-count = お手数ですが、届いたものすべてが写った写真を一枚お送りいただけますでしょうか。
asks-photo-fault = お手数ですが、不具合のわかる写真を一枚お送りいただけますでしょうか。
asks-photo-damage = お手数ですが、破損箇所と梱包が写った写真を一枚お送りいただけますでしょうか。
asks-receipt = お手数ですが、この費用の領収書の写真をお送りいただけますでしょうか。
asks-neighbours = お手数ですが、ご近所や、普段荷物が置かれる場所もご確認いただけますでしょうか。

next-parcel = { $promised }までに発送し、追跡番号をお知らせいたします。
next-label = { $promised }までに返送用ラベルをお送りいたします。
next-refund = { $promised }までに返金の手続きをいたします。
next-answer = { $promised }までに改めてご連絡いたします。
next-owner = 店主が直接確認し、{ $promised }までにご返信いたします。

closing = { $apologised ->
    [yes]
        改めまして、この度は誠に申し訳ございませんでした。
        何卒よろしくお願いいたします。
        { $shop }
   *[no]
        何卒よろしくお願いいたします。
        { $shop }
}
