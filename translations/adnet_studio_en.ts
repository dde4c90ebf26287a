<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>adnet::ui::ClusterDialog</name>
    <message numerus="yes">
        <source>Hands %n run(s) that wait to Slurm, a task each.</source>
        <translation>
            <numerusform>Hands %n run that waits to Slurm.</numerusform>
            <numerusform>Hands %n runs that wait to Slurm, a task each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ComparePage</name>
    <message numerus="yes">
        <source>%n run(s) left out…</source>
        <translation>
            <numerusform>%n run left out…</numerusform>
            <numerusform>%n runs left out…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ConfusionTab</name>
    <message numerus="yes">
        <source>%n pair(s) of runs of one seed; intervals over seeds, on these images.</source>
        <translation>
            <numerusform>%n pair of runs of one seed; intervals over seeds, on these images.</numerusform>
            <numerusform>%n pairs of runs of one seed; intervals over seeds, on these images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::CurvesTab</name>
    <message numerus="yes">
        <source>mean of about %n point(s)</source>
        <translation>
            <numerusform>mean of about %n point</numerusform>
            <numerusform>mean of about %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of more than %Ln setting(s), seeds and bands are drawn of these alone; of one that is shown alone, its own.</source>
        <translation>
            <numerusform>Of more than %Ln setting, seeds and bands are drawn of these alone; of one that is shown alone, its own.</numerusform>
            <numerusform>Of more than %Ln settings, seeds and bands are drawn of these alone; of one that is shown alone, its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::DatasetView</name>
    <message numerus="yes">
        <source>%Ln file(s) skipped</source>
        <translation>
            <numerusform>%Ln file skipped</numerusform>
            <numerusform>%Ln files skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) without a test image</source>
        <translation>
            <numerusform>%Ln class without a test image</numerusform>
            <numerusform>%Ln classes without a test image</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::EvaluatePage</name>
    <message numerus="yes">
        <source>%Ln run(s) are in the trash</source>
        <translation>
            <numerusform>%Ln run is in the trash</numerusform>
            <numerusform>%Ln runs are in the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::EvaluationPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln image(s), macro F1 %2</source>
        <translation>
            <numerusform>%1 of %Ln image, macro F1 %2</numerusform>
            <numerusform>%1 of %Ln images, macro F1 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ExperimentDialog</name>
    <message numerus="yes">
        <source>Queue %Ln run(s)</source>
        <translation>
            <numerusform>Queue %Ln run</numerusform>
            <numerusform>Queue %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these run(s) stand in the queue already and are not added again.</source>
        <translation>
            <numerusform>%Ln of these runs stands in the queue already and is not added again.</numerusform>
            <numerusform>%Ln of these runs stand in the queue already and are not added again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln of them, measuring the others…</source>
        <translation>
            <numerusform>about %1 for %Ln of them, measuring the others…</numerusform>
            <numerusform>about %1 for %Ln of them, measuring the others…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln of them; the time of the others is not known.</source>
        <translation>
            <numerusform>about %1 for %Ln of them; the time of the others is not known.</numerusform>
            <numerusform>about %1 for %Ln of them; the time of the others is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ExperimentForm</name>
    <message numerus="yes">
        <source>%n preset(s)</source>
        <translation>
            <numerusform>%n preset</numerusform>
            <numerusform>%n presets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n method</numerusform>
            <numerusform>%n methods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1”</source>
        <translation>
            <numerusform>%n value of “%1”</numerusform>
            <numerusform>%n values of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::Gallery</name>
    <message numerus="yes">
        <source>%Ln image(s) of %1, taken for %2</source>
        <translation>
            <numerusform>%Ln image of %1, taken for %2</numerusform>
            <numerusform>%Ln images of %1, taken for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mistaken image(s), the surest first</source>
        <translation>
            <numerusform>%Ln mistaken image</numerusform>
            <numerusform>%Ln mistaken images, the surest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::HistoryGallery</name>
    <message numerus="yes">
        <source>%Ln image(s), those that changed most often first</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images, those that changed most often first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of %1, taken for %2</source>
        <translation>
            <numerusform>%Ln image of %1, taken for %2</numerusform>
            <numerusform>%Ln images of %1, taken for %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%Ln other(s) before</source>
        <translation>
            <numerusform>%Ln other before</numerusform>
            <numerusform>%Ln others before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ImagesField</name>
    <message numerus="yes">
        <source>%n number(s) of images</source>
        <translation>
            <numerusform>%n number of images</numerusform>
            <numerusform>%n numbers of images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ratio(s)</source>
        <translation>
            <numerusform>%n ratio</numerusform>
            <numerusform>%n ratios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ImagesTab</name>
    <message numerus="yes">
        <source>%Ln image(s) that only one of the two was tested on are left out.</source>
        <translation>
            <numerusform>%Ln image that only one of the two was tested on is left out.</numerusform>
            <numerusform>%Ln images that only one of the two was tested on are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that more runs of B tell, the largest gain first</source>
        <translation>
            <numerusform>%Ln image that more runs of B tell</numerusform>
            <numerusform>%Ln images that more runs of B tell, the largest gain first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that fewer runs of B tell, the largest loss first</source>
        <translation>
            <numerusform>%Ln image that fewer runs of B tell</numerusform>
            <numerusform>%Ln images that fewer runs of B tell, the largest loss first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that the runs of one setting disagree about</source>
        <translation>
            <numerusform>%Ln image that the runs of one setting disagree about</numerusform>
            <numerusform>%Ln images that the runs of one setting disagree about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that no run of either tells</source>
        <translation>
            <numerusform>%Ln image that no run of either tells</numerusform>
            <numerusform>%Ln images that no run of either tells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s), the largest gain first</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images, the largest gain first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::Judgement</name>
    <message numerus="yes">
        <source>At %1, %n class(es) have no training image.</source>
        <translation>
            <numerusform>At %1, %n class has no training image.</numerusform>
            <numerusform>At %1, %n classes have no training image.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No class has more than %n image(s) to train on: %1 keep all.</source>
        <translation>
            <numerusform>No class has more than %n image to train on: %1 keep all.</numerusform>
            <numerusform>No class has more than %n images to train on: %1 keep all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::OptionPlot</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::QueueNotice</name>
    <message numerus="yes">
        <source>%Ln run(s) wait</source>
        <translation>
            <numerusform>%Ln run waits</numerusform>
            <numerusform>%Ln runs wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::QueuePanel</name>
    <message numerus="yes">
        <source>%Ln run(s) taken out</source>
        <translation>
            <numerusform>%Ln run taken out</numerusform>
            <numerusform>%Ln runs taken out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::QueueWords</name>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation>
            <numerusform>%n failed.</numerusform>
            <numerusform>%n failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n deleted.</numerusform>
            <numerusform>%n deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped.</source>
        <translation>
            <numerusform>%n stopped.</numerusform>
            <numerusform>%n stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::Readiness</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Validates on %Ln image(s).</source>
        <translation>
            <numerusform>Validates on %Ln image.</numerusform>
            <numerusform>Validates on %Ln images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tests on %Ln image(s).</source>
        <translation>
            <numerusform>Tests on %Ln image.</numerusform>
            <numerusform>Tests on %Ln images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunListModel</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of %1</source>
        <translation>
            <numerusform>%Ln step of %1</numerusform>
            <numerusform>%Ln steps of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunListPanel</name>
    <message numerus="yes">
        <source>%Ln more damaged folder(s)</source>
        <translation>
            <numerusform>%Ln more damaged folder</numerusform>
            <numerusform>%Ln more damaged folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunLog</name>
    <message numerus="yes">
        <source>%1 on “%2”: %3, %Ln step(s)</source>
        <translation>
            <numerusform>%1 on “%2”: %3, %Ln step</numerusform>
            <numerusform>%1 on “%2”: %3, %Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened: %Ln image(s) to train on</source>
        <translation>
            <numerusform>Opened: %Ln image to train on</numerusform>
            <numerusform>Opened: %Ln images to train on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to validate on</source>
        <translation>
            <numerusform>%Ln to validate on</numerusform>
            <numerusform>%Ln to validate on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to test on</source>
        <translation>
            <numerusform>%Ln to test on</numerusform>
            <numerusform>%Ln to test on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warning: %Ln file(s) skipped</source>
        <translation>
            <numerusform>Warning: %Ln file skipped</numerusform>
            <numerusform>Warning: %Ln files skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunStatusCard</name>
    <message numerus="yes">
        <source>%Ln file(s) skipped.</source>
        <translation>
            <numerusform>%Ln file skipped.</numerusform>
            <numerusform>%Ln files skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunText</name>
    <message numerus="yes">
        <source>%Ln image(s) a class</source>
        <translation>
            <numerusform>%Ln image a class</numerusform>
            <numerusform>%Ln images a class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln step(s)</source>
        <translation>
            <numerusform>Stopped after %Ln step</numerusform>
            <numerusform>Stopped after %Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished %Ln step(s)</source>
        <translation>
            <numerusform>Finished %Ln step</numerusform>
            <numerusform>Finished %Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensor(s) loaded from %1</source>
        <translation>
            <numerusform>%Ln tensor loaded from %1</numerusform>
            <numerusform>%Ln tensors loaded from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out (a head of other classes)</source>
        <translation>
            <numerusform>%Ln left out (a head of other classes)</numerusform>
            <numerusform>%Ln left out (a head of other classes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not of this network: %1</source>
        <translation>
            <numerusform>%Ln not of this network: %1</numerusform>
            <numerusform>%Ln not of this network: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunView</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::SeedsPlot</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::SettingsTab</name>
    <message numerus="yes">
        <source>%n option(s) differ</source>
        <translation>
            <numerusform>%n option differs</numerusform>
            <numerusform>%n options differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::SplitText</name>
    <message numerus="yes">
        <source>Only %Ln are there: no class has more to train on, and all are kept.</source>
        <translation>
            <numerusform>Only %Ln is there: no class has more to train on, and all are kept.</numerusform>
            <numerusform>Only %Ln are there: no class has more to train on, and all are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves %Ln image(s) a class to train on.</source>
        <translation>
            <numerusform>Leaves %Ln image a class to train on.</numerusform>
            <numerusform>Leaves %Ln images a class to train on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ValuesField</name>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ViewsPage</name>
    <message numerus="yes">
        <source>%Ln image(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%Ln image cannot be read and is left out.</numerusform>
            <numerusform>%Ln images cannot be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) are trained on in all: no more can be shown.</source>
        <translation>
            <numerusform>%Ln image is trained on in all: no more can be shown.</numerusform>
            <numerusform>%Ln images are trained on in all: no more can be shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of this class are trained on: no more can be shown.</source>
        <translation>
            <numerusform>%Ln image of this class is trained on: no more can be shown.</numerusform>
            <numerusform>%Ln images of this class are trained on: no more can be shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
