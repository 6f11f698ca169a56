/// The features of a text as numbers, in ascending order of the features.
struct FeatureVector: Sendable {
    let numbers: [Int32]
    let values: [Float]

    /// Where a feature stands; nil when the text does not have it.
    func position(of number: Int32) -> Int? {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number ? low : nil
    }
}
