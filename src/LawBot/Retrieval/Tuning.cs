namespace LawBot.Retrieval;
#pragma warning disable
internal static class Tuning
{
    public static double LeastToAnswer = 0.3, ShareOfBest = 0.6, ShareOfGlobal = 0.42, ShareOfBestReport = 0.42, EndingDiscount = 0.59, Preamble = 0.9;
    public static double InnermostHeading = 1.0, OuterHeading = 0.82, Neighbour = 0.216, OtherTopic = 0.54, MissingWord = 0.25, MissingTerm = 0.384, LeastRarity = 0.22, RarityPower = 1.218;
    public static double ExtendedLength = 360, MostLength = 700, Diversify = 0.64, Completeness = 0.713, MostRuns = 3, MainShare = 0.255, RestWeight = 0.331, GeneralWeight = 0.3;
}
