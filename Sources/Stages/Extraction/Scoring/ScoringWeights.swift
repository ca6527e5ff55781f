import DocumentModel

/// The kinds of evidence that a score is made of. Their points are in `ScoringWeights+Shipped.swift`.
enum Weight: Int, CaseIterable, Sendable {
    // What a label says.
    case label, labelFurtherWord, labelLowerRank, labelForeign, labelQualifiedWord, labelQualified,
        labelMisreadLetter
    // Where a value stands to its label.
    case valueBeside, valueFar, valueFarAmount, valueWordBetween, valueBeforeLast, valueBehindOther, valueBelow,
        valueLineBetween, valueAside, valueWrapped, valueLowered, valueIllegible, valueAmbiguous, textBeside,
        textInNextCell, textBelow, pattern
    // That a field is not on the document.
    case absent, absentSeller, absentBuyer, absentCurrency, absentTotalOfTill
    // Numbers of documents.
    case numberBeside, numberWordBetween, numberInCell, numberBehindDay, numberBelowDay, numberUnderTitle,
        numberWrapped, numberBelow, numberLineBetween, numberFewDigits, numberShort
    // Codes with check digits.
    case codeIBAN, codeVATID, codeVATIDOfOther, codeBIC, codeChecksum, codeOnly, codeOfOther,
        vatIDOfBuyerBesideBuyer, vatIDOfSellerBesideBuyer, vatIDBesideSeller
    // Currencies.
    case currency, currencyOften, currencyShare
    // Dates.
    case dateBehindNumber, dateToPayUntil, dateOfInvoice, dateShortLabel, dateOfOtherNumber, dateInSentence,
        dateOfTill, dateAlone, dateLoose, dateOnly, dateClaimed, dateInRange, dateLooseInRange, dateOfOtherAge,
        dateTermsAgree, dateExchanged, dateExchangedUnlikely, dateOfDiscount
    // Rows of amounts, and what they say of other totals.
    case amountBare, rowNetTotal, rowNet, rowTotal, rowPayable, rowTax, rowOther, totalIsNet, totalIsNetOnTill,
        totalIsTax, totalWithOldBalance, netIsTotal, taxIsNet, taxIsTotal, totalLargest, totalRepeated, totalNought,
        columnBelow,
        columnSum, columnSumUnseen, taxesTogether, taxesOfRates, taxOfOneRate, taxPart
    // Net and tax that make the total.
    case sumBest, sumKnownRate, sumOtherRate, sumLabel, sumUntaxed, sumUnlabelled, sumUnlabelledPart, shareTooLarge
    // What tills print.
    case tillUnsummed, tillSumOfParts, tillPart, tillRoundedLead, tillRounded, tillUnrounded, tillSmallChange,
        tillPaid, tillChangeSeen, tillChangeUnseen, tillAboveCashAgain, tillAboveCash, tillCash, tillRepeated,
        tillFirstName, tillSecondName, tillLaterName, tillLogo, tillNameAtFoot, tillShortName, tillAboveTown
    // Names beside labels, and what speaks against a name.
    case nameBehindColon, nameInLastCell, nameInNextCell, nameBelowLabel, nameLineBetween, nameAtFoot,
        nameAtFootByWord, nameAddressedAtFoot, nameOfAccount, nameOfPayer, nameVariant, nameIllegible,
        nameWrittenSmall, nameBrokenOff, nameOfJoints, nameShortWord, nameOfLetters, nameOfDocument
    // Sellers.
    case sellerLabel, sellerPayee, sellerHead, sellerMiddle, sellerFoot, sellerTop, sellerLargeType,
        sellerLegalForm, sellerSenderLine, sellerCutLine, sellerStacked, sellerRepeated, sellerWebAddress,
        sellerWithNumbersAtFoot, sellerLowerRank, nameOfOtherLabel, sellerInBuyersBlock, sellerHasDigit,
        sellerIsHost, sellerIsBank, sellerPersonByLabel, sellerWholeName
    // Buyers.
    case buyerLabel, buyerAddress, buyerAtLeft, buyerLegalForm, buyerAtTop, buyerCutLine, buyerWithContact,
        buyerOnlyAddress, buyerRepeated, buyerBelowSender
    // The seller's address.
    case addressBehindName, addressBelowName, addressAtTop, addressOfLines, addressOfOneLine

    var name: String { "\(self)" }
}

/// How many points each kind of evidence gives a value, on a logarithmic scale: two points more make a value about seven times as
/// likely as its rival.
///
/// `scripts/fit-weights` fits them on labelled documents, and `evaluate --weights FILE` tries others.
package struct ScoringWeights: Hashable, Sendable {
    private var points: [Double]

    subscript(_ weight: Weight) -> Double { points[weight.rawValue] }

    package static let shipped = ScoringWeights(table: table)

    init(table: [Weight: Double]) {
        points = Weight.allCases.map { table[$0] ?? 0 }
    }

    /// Lines of a name and its points, and remarks behind `#`; what is not named stays as it is shipped.
    package init(text: String) throws(Mistake) {
        self = .shipped
        let known = Dictionary(uniqueKeysWithValues: Weight.allCases.map { ($0.name, $0) })
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let words = line.prefix { $0 != "#" }.split(separator: " ")
            guard let first = words.first else { continue }
            guard let weight = known[String(first)] else {
                throw Mistake(
                    line: number + 1, message: "no weight is called \(InertText.line(String(first), limit: 40))")
            }
            guard words.count == 2, let value = Double(String(words[1])), value.isFinite else {
                throw Mistake(line: number + 1, message: "a name and its points are wanted")
            }
            points[weight.rawValue] = value
        }
    }

    /// Why a file of weights cannot be used.
    package struct Mistake: Error {
        package var line: Int
        package var message: String
    }

    /// As a file of weights has them.
    package var text: String {
        Weight.allCases.map { "\($0.name) \(self[$0])\n" }.joined()
    }
}
