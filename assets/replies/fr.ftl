# Français : vouvoiement, « je » pour ce qui est fait, faits neutres et datés. Après « Bonjour, » la phrase commence par une minuscule.
# Espaces insécables devant « : ; ? ! » et dans les guillemets.

greeting = Bonjour,

thanks = je vous remercie de votre message.
thanks-order = je vous remercie de votre message au sujet de la commande { $order }.
thanks-goods = je vous remercie de votre message au sujet de la commande { $order } (« { $goods } »).

heard-wrong-item = { $place ->
    [first] Vous m’écrivez que vous avez reçu un autre article que celui que vous aviez commandé.
   *[further] Vous m’écrivez également que vous avez reçu un autre article que celui que vous aviez commandé.
}
heard-wrong-colour = { $place ->
    [first] Vous m’écrivez que la couleur ne correspond pas à celle que vous aviez commandée.
   *[further] Vous m’écrivez également que la couleur ne correspond pas à celle que vous aviez commandée.
}
heard-wrong-size = { $place ->
    [first] Vous m’écrivez que la taille ne convient pas.
   *[further] Vous m’écrivez également que la taille ne convient pas.
}
heard-wrong-quantity = { $place ->
    [first] Vous m’écrivez que le colis était incomplet ou que la quantité n’était pas la bonne.
   *[further] Vous m’écrivez également que le colis était incomplet ou que la quantité n’était pas la bonne.
}
heard-defective = { $place ->
    [first] Vous m’écrivez que l’article présente un défaut.
   *[further] Vous m’écrivez également que l’article présente un défaut.
}
heard-damaged = { $place ->
    [first] Vous m’écrivez que votre commande est arrivée endommagée.
   *[further] Vous m’écrivez également que votre commande est arrivée endommagée.
}
heard-late = { $place ->
    [first] Vous m’écrivez que votre commande a du retard.
   *[further] Vous m’écrivez également que votre commande a du retard.
}
heard-not-received = { $place ->
    [first] Vous m’écrivez que votre colis ne vous est pas parvenu.
   *[further] Vous m’écrivez également que votre colis ne vous est pas parvenu.
}
heard-customs = { $place ->
    [first] Vous m’écrivez au sujet de la douane ou de frais d’importation sur votre colis.
   *[further] Vous m’écrivez également au sujet de la douane ou de frais d’importation sur votre colis.
}
heard-not-as-described = { $place ->
    [first] Vous m’écrivez que ce que vous avez reçu ne correspond pas à la description.
   *[further] Vous m’écrivez également que ce que vous avez reçu ne correspond pas à la description.
}
heard-changed-mind = { $place ->
    [first] Vous m’écrivez que vous souhaitez retourner ou annuler votre commande.
   *[further] Vous m’écrivez également que vous souhaitez retourner ou annuler votre commande.
}
heard-withdrawal = { $place ->
    [first] Je vous confirme avoir bien reçu votre déclaration de rétractation.
   *[further] Je vous confirme également avoir bien reçu votre déclaration de rétractation.
}
heard-counterfeit = { $place ->
    [first] Vous m’écrivez que vous doutez de l’authenticité de l’article, et je prends cela très au sérieux.
   *[further] Vous m’écrivez également que vous doutez de l’authenticité de l’article, et je prends cela très au sérieux.
}
heard-other = { $place ->
    [first] Je l’ai lu avec attention.
   *[further] J’ai également pris note de vos autres remarques.
}

sorry-mistake = Je vous prie de nous excuser pour cette erreur.
sorry-delay = Je vous prie de nous excuser pour ce retard.
sorry-trouble = Je vous prie de nous excuser pour ce désagrément.

checked = J’ai vérifié nos registres.
shows-other-item = Ils indiquent qu’un autre article que celui que vous aviez commandé était attribué à votre commande.
shows-other-colour = Ils indiquent qu’une autre couleur que celle que vous aviez commandée était attribuée à votre commande.
shows-other-size = Ils indiquent qu’une autre taille que celle que vous aviez commandée était attribuée à votre commande.
shows-right-goods = Ils indiquent que ce qui a été emballé est bien ce que vous aviez commandé.
shows-agreed = Ils indiquent que nous avons convenu avec vous, le { $day }, d’envoyer « { $goods } ».
shows-ordered-units = { $units ->
    [one] Vous aviez commandé { $units } unité.
   *[other] Vous aviez commandé { $units } unités.
}
shows-listed-units = { $units ->
    [one] Notre liste de préparation du { $day } n’en mentionne que { $units } unité.
   *[other] Notre liste de préparation du { $day } n’en mentionne que { $units } unités.
}
shows-other-quantity = Ils indiquent que la quantité attribuée à votre commande n’est pas celle que vous aviez commandée.
shows-right-quantity = Ils indiquent que la quantité emballée est bien celle que vous aviez commandée.
shows-defect = Ils confirment le défaut que vous décrivez.
shows-no-defect = Ils ne mentionnent aucun défaut au moment de l’emballage.
shows-damage = Ils confirment le dommage que vous décrivez.
shows-no-damage = Ils ne mentionnent aucun dommage au moment de l’emballage.
shows-due = D’après nos registres, votre commande devait partir au plus tard le { $day }.
shows-delay = Ils confirment le retard.
shows-no-delay = Ils indiquent que votre commande est partie dans les délais.
shows-unsent = Ils indiquent que votre commande n’a pas encore été expédiée.
shows-cancelled = Ils indiquent que votre commande a été annulée.
shows-sent = Ils indiquent que votre commande a été expédiée.
shows-refunded = Ils indiquent que votre commande a été remboursée.
shows-delivered = Ils indiquent que votre colis a été livré le { $day }.
shows-delivery = Ils indiquent que votre colis a été livré.
shows-no-delivery = Ils n’indiquent aucune livraison de votre colis.
shows-charges-included = Ils indiquent que ces frais étaient compris dans le prix que vous avez payé.
shows-charges-apart = Ils indiquent que ces frais n’étaient pas compris dans le prix que vous avez payé.
shows-listing = Au moment de votre commande, l’annonce indiquait « { $goods } ».
shows-unlike-listing = Ils indiquent que ce qui était attribué à votre commande diffère de l’annonce.
shows-like-listing = Ils indiquent que ce qui a été emballé correspond à l’annonce.
shows-nothing = { $of ->
    [rest] Sur les autres points, nos registres ne me permettent pas encore de conclure ; je poursuis mes recherches.
   *[all] Nos registres ne me permettent pas encore de savoir ce qui s’est passé ; je poursuis mes recherches.
}
shows-no-parcel = Nos registres ne me permettent pas encore de savoir où se trouve votre colis ; je poursuis mes recherches.

cause-goods = L’erreur vient donc de nous : votre commande n’a pas été rattachée au bon article.
cause-quantity = L’erreur vient donc de nous : la quantité a été mal notée lors de la préparation de votre commande.
cause-delay = Le retard vient donc de nous.

gives-replace-keep = Je vous envoie gratuitement le bon article ; vous pouvez garder celui que vous avez reçu.
gives-replace-return = Je vous envoie gratuitement le bon article ; vous pouvez nous retourner à nos frais celui que vous avez reçu.
gives-resend-missing = Je vous envoie gratuitement ce qui manque.
gives-reship = { $sent ->
    [before] Je vous renvoie gratuitement votre commande.
   *[never] Je vous envoie maintenant votre commande.
}
gives-refund-keep = Je vous rembourse { $amount } ; vous n’avez rien à nous retourner.
gives-refund-return = Je vous rembourserai { $amount } dès que l’article nous sera revenu ; le retour est à nos frais.
gives-refund-part = Je vous rembourse { $amount }, et vous gardez ce que vous avez reçu.
gives-accept-return = J’accepte votre retour ; merci de renvoyer l’article comme l’indiquent les instructions de retour de votre commande.
gives-refund-charge = Je vous rembourserai les frais qui vous ont été demandés.
gives-refund-postage = Je vous rembourse les frais de port, soit { $amount }.
gives-explain = Je suis ce dossier de près.
gives-trace = Je demande au transporteur d’ouvrir une enquête sur votre colis.

asks-order = Pourriez-vous m’indiquer votre numéro de commande, afin que je puisse faire le nécessaire ?
asks-photo-label = Pourriez-vous m’envoyer une photo de l’article avec son étiquette ?
asks-photo-count = Pourriez-vous m’envoyer une photo de tout ce que contenait le colis ?
asks-photo-fault = Pourriez-vous m’envoyer une photo sur laquelle on voit le défaut ?
asks-photo-damage = Pourriez-vous m’envoyer une photo du dommage et de l’emballage ?
asks-receipt = Pourriez-vous m’envoyer une photo du justificatif de ces frais ?
asks-neighbours = Pourriez-vous vérifier auprès de vos voisins et aux endroits où l’on dépose vos colis ?

next-parcel = Le colis partira au plus tard le { $promised } ; je vous communiquerai alors le numéro de suivi.
next-label = Vous recevrez l’étiquette de retour au plus tard le { $promised }.
next-refund = J’effectuerai le remboursement au plus tard le { $promised }.
next-answer = Je vous écrirai de nouveau au plus tard le { $promised }.
next-owner = Je m’en occupe personnellement et vous répondrai au plus tard le { $promised }.

closing =
    Bien cordialement,
    { $shop }
