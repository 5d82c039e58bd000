namespace LawBot.Questions;

/// <summary>What is wanted.</summary>
public enum QuestionTask
{
    /// <summary>How others do it: sentences.</summary>
    Experience,

    /// <summary>A number or a few.</summary>
    Figures,

    /// <summary>Several counties or years side by side.</summary>
    Comparison,

    /// <summary>A section to be written.</summary>
    Draft,
}
